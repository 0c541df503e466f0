import { Button, Progress } from '@mantine/core';
import { MESSAGE_PAGE } from '#app/domain/guide/guideEntry.ts';
import { openGuide } from '../../guide/guideSignal.ts';
import { readingText } from '../../i18n/directives.vi.ts';
import { guideText } from '../../i18n/guide.vi.ts';
import classes from './Directives.module.css';
import type { DirectiveIntake, Reading } from './useDirectiveIntake.ts';

/** How far the reading is, and what was not read with the way that is left; it stays until it was seen. */
export function ReadingNotice({ intake }: { readonly intake: DirectiveIntake }) {
  const { reading, refused, stop, dismiss, typeByHand } = intake;
  if (reading === null && refused.length === 0) return null;
  return (
    <div className={classes.reading}>
      {reading !== null && (
        <div className={classes.progress}>
          <span role="status">{sentenceOf(reading)}</span>
          <Progress
            className={classes.progressBar}
            value={shareOf(reading)}
            aria-label={sentenceOf(reading)}
          />
          <Button variant="default" onClick={stop}>
            {readingText.stop}
          </Button>
        </div>
      )}
      {refused.length > 0 && (
        <div role="alert" aria-label={readingText.label} className={classes.refused}>
          <ul>
            {refused.map(({ file, sentence, canBeTyped }) => (
              <li key={`${file.name} ${sentence}`}>
                {sentence}{' '}
                {canBeTyped && (
                  <Button
                    variant="default"
                    aria-label={readingText.byHandOf(file.name)}
                    onClick={() => typeByHand(file)}
                  >
                    {readingText.byHand}
                  </Button>
                )}
              </li>
            ))}
          </ul>
          <Button
            variant="subtle"
            onClick={() => openGuide({ page: MESSAGE_PAGE, anchor: 'fileRefused' })}
          >
            {guideText.open}
          </Button>
          <Button variant="default" onClick={dismiss}>
            {readingText.close}
          </Button>
        </div>
      )}
    </div>
  );
}

function sentenceOf({ at, total, name, scan }: Reading): string {
  const page = scan === null ? '' : readingText.page(scan.page, scan.pages);
  return `${readingText.file(at, total, name)}${page}`;
}

/** Files that are read at once count as done when the next one begins. */
function shareOf({ at, total, scan }: Reading): number {
  const own = scan === null ? 0 : (scan.page - 1 + scan.share) / scan.pages;
  return (100 * (at - 1 + own)) / total;
}
