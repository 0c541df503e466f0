import { Modal } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { countDifferences, type ReportDifferences } from '#app/domain/reportDifferences.ts';
import { useApi } from '../../../api/apiContext.tsx';
import { useWrittenFile } from '../../../components/useWrittenFile.ts';
import { WrittenFileButton } from '../../../components/WrittenFileButton.tsx';
import { reportText } from '../../../i18n/report.vi.ts';
import { differencesText, FACT_NAMES } from '../../../i18n/reportLife.vi.ts';
import { Loaded } from '../../../shell/Loaded.tsx';
import classes from './Life.module.css';

/** What one version says differently from the one before it, list by list; a draft has no paper of it. */
export function DifferencesDialog({
  campaign,
  reportId,
  onClose,
}: {
  readonly campaign: string;
  readonly reportId: string | null;
  readonly onClose: () => void;
}) {
  const api = useApi();
  const query = useQuery({
    queryKey: ['differences', campaign, reportId],
    queryFn: () => api.reportLife.differences({ campaign, reportId }),
  });
  return (
    <Modal
      opened
      onClose={onClose}
      size="80%"
      title={differencesText.title}
      closeButtonProps={{ 'aria-label': reportText.close }}
    >
      <Loaded query={query}>
        {(answer) =>
          answer === null ? (
            <p>{differencesText.first}</p>
          ) : (
            <>
              <div className={classes.versions}>
                <span>{differencesText.versions(answer.earlier)}</span>
                {reportId !== null && <ComparisonButton reportId={reportId} />}
              </div>
              <Differences differences={answer.differences} />
            </>
          )
        }
      </Loaded>
    </Modal>
  );
}

function ComparisonButton({ reportId }: { readonly reportId: string }) {
  const api = useApi();
  const paper = { kind: 'differences', reportId } as const;
  const file = useWrittenFile({
    kind: 'docx',
    write: () => api.reportLife.exportPaper({ paper }),
    download: () => api.reportLife.downloadPaper({ paper }),
  });
  return <WrittenFileButton label={differencesText.print} file={file} />;
}

type Change = {
  readonly key: string;
  readonly name: string;
  readonly before: string | null;
  readonly after: string | null;
};

function Differences({ differences }: { readonly differences: ReportDifferences }) {
  if (countDifferences(differences) === 0) return <p>{differencesText.none}</p>;
  return (
    <>
      {listsOf(differences).map(({ title, column, changes }) =>
        changes.length === 0 ? null : (
          <section key={title} className={classes.list}>
            <h3>{differencesText.count(title, changes.length)}</h3>
            <table className={classes.table}>
              <thead>
                <tr>
                  <th>{column}</th>
                  <th>{differencesText.before}</th>
                  <th>{differencesText.after}</th>
                </tr>
              </thead>
              <tbody>
                {changes.map(({ key, name, before, after }) => (
                  <tr key={key}>
                    <td>{name}</td>
                    <Side text={before} />
                    <Side text={after} />
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        ),
      )}
    </>
  );
}

function Side({ text }: { readonly text: string | null }) {
  return text === null ? (
    <td className={classes.absent}>{differencesText.absent}</td>
  ) : (
    <td>{text}</td>
  );
}

function listsOf(differences: ReportDifferences): readonly {
  readonly title: string;
  readonly column: string;
  readonly changes: readonly Change[];
}[] {
  const { totals, cells, paragraphs, activities, photos, facts } = differences;
  const { columns } = differencesText;
  const placed = (changes: ReportDifferences['paragraphs']): Change[] =>
    changes.map((change, at) => ({ ...change, key: String(at), name: change.place }));
  return [
    {
      title: differencesText.totals,
      column: columns.totals,
      changes: totals.map((each) => ({ ...each, key: each.indicator, name: measured(each) })),
    },
    {
      title: differencesText.cells,
      column: columns.cells,
      changes: cells.map((each) => ({
        ...each,
        key: `${each.unit} ${each.indicator}`,
        name: `${each.unitName}: ${measured(each)}`,
      })),
    },
    { title: differencesText.paragraphs, column: columns.paragraphs, changes: placed(paragraphs) },
    { title: differencesText.activities, column: columns.activities, changes: placed(activities) },
    { title: differencesText.photos, column: columns.photos, changes: placed(photos) },
    {
      title: differencesText.facts,
      column: columns.facts,
      changes: facts.map((each) => ({ ...each, key: each.fact, name: FACT_NAMES[each.fact] })),
    },
  ];
}

function measured({
  label,
  unitOfMeasure,
}: {
  readonly label: string;
  readonly unitOfMeasure: string;
}): string {
  return unitOfMeasure === '' ? label : `${label} (${unitOfMeasure})`;
}
