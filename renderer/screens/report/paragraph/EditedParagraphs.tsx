import type { ReportParagraph } from '#app/domain/reportParagraph.ts';
import { paragraphText } from '../../../i18n/reportProse.vi.ts';
import classes from '../ReportSide.module.css';

/** Every paragraph a person wrote anew, also those that print nowhere; a click opens its editor. */
export function EditedParagraphs({
  paragraphs,
  onEdit,
}: {
  readonly paragraphs: readonly ReportParagraph[];
  readonly onEdit: (id: string) => void;
}) {
  const edited = paragraphs.filter((each) => each.edited !== null);
  if (edited.length === 0) return null;
  return (
    <section aria-label={paragraphText.listHeading}>
      <h2 className={classes.title}>{paragraphText.listHeading}</h2>
      <ul className={classes.stored}>
        {edited.map((each) => (
          <li key={each.id}>
            <button
              type="button"
              aria-label={`${nameOf(each)}: ${stateOf(each)}`}
              onClick={() => onEdit(each.id)}
            >
              <span className={classes.storedHead}>
                <b>{nameOf(each)}</b>
                <small>{stateOf(each)}</small>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function stateOf({ edited }: ReportParagraph): string {
  if (edited === null || edited.isOrphan) return paragraphText.isLost;
  if (edited.isStale) return paragraphText.isStale;
  if (edited.source === '') return paragraphText.isLeftOut;
  return edited.handTyped.length > 0
    ? paragraphText.hasHandTyped(edited.handTyped.length)
    : paragraphText.isEdited;
}

function nameOf({ place }: ReportParagraph): string {
  if (place === '') return paragraphText.lostTitle;
  return place.slice(0, 1).toLocaleUpperCase('vi') + place.slice(1);
}
