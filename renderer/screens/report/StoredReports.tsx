import { formatShortDate } from '#app/domain/officialDate.ts';
import { storedText } from '../../i18n/report.vi.ts';
import { formatMoment } from '../../shell/formatMoment.ts';
import classes from './ReportSide.module.css';
import type { Preview, StoredReport } from './ReportScreen.tsx';
import { StateChip } from './StateChip.tsx';

/** The live draft and every frozen report, newest first; a click shows its content. */
export function StoredReports({
  preview,
  onChoose,
}: {
  readonly preview: Preview;
  readonly onChoose: (reportId: string | null) => void;
}) {
  const { reports, shown, release } = preview;
  if (reports.length === 0) return null;
  return (
    <section aria-label={storedText.heading}>
      <h2 className={classes.title}>{storedText.heading}</h2>
      <ul className={classes.stored}>
        <li>
          <button type="button" aria-pressed={shown === null} onClick={() => onChoose(null)}>
            <b>{storedText.draft}</b>
          </button>
        </li>
        {reports.toReversed().map((report) => (
          <li key={report.id}>
            <button
              type="button"
              aria-pressed={shown === report.id}
              onClick={() => onChoose(report.id)}
            >
              <span className={classes.storedHead}>
                <b>{storedText.name(report.sequence)}</b>
                <StateChip state={report.state} />
                <small>{formatMoment(report.createdAt)}</small>
              </span>
              {linesOf(report, reports, release.header.symbol).map((line) => (
                <small key={line}>{line}</small>
              ))}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function linesOf(
  report: StoredReport,
  reports: readonly StoredReport[],
  symbol: string,
): readonly string[] {
  const replaced = reports.find(({ id }) => id === report.replaces);
  const replacement = reports.find(
    ({ replaces, state }) => replaces === report.id && state === 'issued',
  );
  return [
    report.number === null || report.issuedOn === null
      ? null
      : storedText.issued(report.number.padStart(2, '0'), symbol, formatShortDate(report.issuedOn)),
    replaced === undefined ? null : storedText.replaces(replaced.sequence),
    replacement === undefined ? null : storedText.replacedBy(replacement.sequence),
    report.returnNote === null ? null : storedText.note(report.returnNote),
    report.signedCopyName === null ? null : storedText.signedCopy(report.signedCopyName),
  ].filter((line) => line !== null);
}
