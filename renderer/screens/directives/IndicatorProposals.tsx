import { Button, Checkbox } from '@mantine/core';
import { Card } from '../../components/Card.tsx';
import { flowText } from '../../i18n/directives.vi.ts';
import type { Proposal } from './directiveTypes.ts';
import classes from './Flow.module.css';

type Spoken = Proposal['indicators'][number];

/** Indicators of the library, each with the words of the directive that speak of it. */
export function IndicatorProposals({
  proposal,
  chosen,
  onChange,
}: {
  readonly proposal: Proposal;
  readonly chosen: ReadonlySet<string>;
  readonly onChange: (chosen: ReadonlySet<string>) => void;
}) {
  const all = proposal.indicators.flatMap(({ matches }) => matches.map(({ code }) => code));
  const left = all.filter((code) => !chosen.has(code));
  return (
    <Card
      title={flowText.indicators}
      right={
        <>
          <span className={classes.count}>{flowText.indicatorCount(chosen.size)}</span>
          {left.length > 0 && (
            <Button variant="default" onClick={() => onChange(new Set([...chosen, ...all]))}>
              {flowText.acceptIndicators(left.length)}
            </Button>
          )}
        </>
      }
      isRegion
    >
      {all.length === 0 && <p className={classes.none}>{flowText.indicatorsNone}</p>}
      {proposal.indicators.map((spoken) => (
        <section key={spoken.pointer} className={classes.group} aria-label={spoken.words}>
          <Quote spoken={spoken} />
          <div className={classes.boxes}>
            {spoken.matches.map(({ code, label, unitOfMeasure }) => (
              <Checkbox
                key={code}
                label={unitOfMeasure === '' ? label : `${label} (${unitOfMeasure})`}
                checked={chosen.has(code)}
                onChange={() => {
                  const next = new Set(chosen);
                  if (!next.delete(code)) next.add(code);
                  onChange(next);
                }}
              />
            ))}
          </div>
        </section>
      ))}
    </Card>
  );
}

/** Words on either side of those that were found. */
const AROUND = 70;

/** The words of the paper, those that speak of an indicator marked; a long passage is cut around them. */
function Quote({ spoken: { words, matches } }: { readonly spoken: Spoken }) {
  const marks = matches.map(({ at }) => at).toSorted((one, other) => one.start - other.start);
  const from = Math.max(0, (marks[0]?.start ?? 0) - AROUND);
  const to = Math.min(words.length, (marks.at(-1)?.end ?? 0) + AROUND);
  const pieces: { readonly text: string; readonly isMarked: boolean; readonly at: number }[] = [];
  let at = from;
  for (const { start, end } of marks) {
    if (start < at) continue;
    pieces.push({ text: words.slice(at, start), isMarked: false, at });
    pieces.push({ text: words.slice(start, end), isMarked: true, at: start });
    at = end;
  }
  pieces.push({ text: words.slice(at, to), isMarked: false, at });
  return (
    <p className={classes.quote}>
      {from > 0 && '… '}
      {pieces.map((piece) =>
        piece.isMarked ? <mark key={`m${piece.at}`}>{piece.text}</mark> : piece.text,
      )}
      {to < words.length && ' …'}
    </p>
  );
}
