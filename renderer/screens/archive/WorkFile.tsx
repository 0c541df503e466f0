import { useQuery } from '@tanstack/react-query';
import { formatShortDate } from '#app/domain/officialDate.ts';
import { useApi } from '../../api/apiContext.tsx';
import type { Outputs } from '../../api/session.ts';
import { Card } from '../../components/Card.tsx';
import { fileSize } from '../../components/fileSize.ts';
import listClasses from '../../components/listTable.module.css';
import { useWrittenFile } from '../../components/useWrittenFile.ts';
import { WrittenFileButton } from '../../components/WrittenFileButton.tsx';
import { workFileText } from '../../i18n/reportLife.vi.ts';
import { Loaded } from '../../shell/Loaded.tsx';
import classes from './Archive.module.css';
import { WorkFileForm } from './WorkFileForm.tsx';

type WorkFileAnswer = Outputs['reportLife']['readWorkFile'];

/** Hồ sơ công việc of a campaign: cover typed by the office, list of papers, everything in one ZIP. */
export function WorkFile({ campaign }: { readonly campaign: string }) {
  const api = useApi();
  const query = useQuery({
    queryKey: ['workFile', campaign],
    queryFn: () => api.reportLife.readWorkFile({ campaign }),
  });
  return (
    <Loaded query={query}>
      {(file) => (
        <div className={classes.content}>
          <WorkFileForm campaign={campaign} facts={file.facts} />
          <Papers campaign={campaign} file={file} />
        </div>
      )}
    </Loaded>
  );
}

function Papers({ campaign, file }: { readonly campaign: string; readonly file: WorkFileAnswer }) {
  const api = useApi();
  const paper = { kind: 'workFileCover', campaign } as const;
  const cover = useWrittenFile({
    kind: 'docx',
    write: () => api.reportLife.exportPaper({ paper }),
    download: () => api.reportLife.downloadPaper({ paper }),
  });
  const zip = useWrittenFile({
    kind: 'zip',
    write: () => api.reportLife.writeWorkFile({ campaign }),
    download: () => api.reportLife.downloadWorkFile({ campaign }),
  });
  const { papers, evidence } = file;
  return (
    <Card
      title={workFileText.papers}
      isRegion
      right={
        <>
          <WrittenFileButton label={workFileText.cover} file={cover} />
          <WrittenFileButton label={workFileText.zip} file={zip} />
        </>
      }
    >
      {papers.length === 0 ? (
        <p className={classes.empty}>{workFileText.noPapers}</p>
      ) : (
        <table className={listClasses.list}>
          <thead>
            <tr>
              <th scope="col" className={classes.number}>
                {workFileText.identity}
              </th>
              <th scope="col" className={classes.date}>
                {workFileText.date}
              </th>
              <th scope="col">{workFileText.name}</th>
              <th scope="col" className={classes.note}>
                {workFileText.note}
              </th>
            </tr>
          </thead>
          <tbody>
            {papers.map(({ name, identity, date, note }) => (
              <tr key={`${name} ${date} ${note}`} className={classes.row}>
                <td>{identity}</td>
                <td>{date === '' ? '' : formatShortDate(date)}</td>
                <td>{name}</td>
                <td>{note}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p className={classes.evidence}>
        {workFileText.evidence(evidence.files, fileSize(evidence.bytes))}
        {evidence.lost > 0 && `; ${workFileText.lost(evidence.lost)}`}
      </p>
    </Card>
  );
}
