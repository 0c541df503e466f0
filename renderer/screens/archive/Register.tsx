import { TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'wouter';
import { useApi } from '../../api/apiContext.tsx';
import { useWrittenFile } from '../../components/useWrittenFile.ts';
import { WrittenFileButton } from '../../components/WrittenFileButton.tsx';
import { registerText } from '../../i18n/reportLife.vi.ts';
import { Loaded } from '../../shell/Loaded.tsx';
import classes from './Archive.module.css';
import { RegisterTable } from './RegisterTable.tsx';

/** Sổ báo cáo đã phát hành of all campaigns, searched and printed. */
export function Register() {
  const api = useApi();
  const [search, setSearch] = useState('');
  const query = useQuery({
    queryKey: ['register', search],
    queryFn: () => api.reportLife.register({ search }),
    placeholderData: keepPreviousData,
  });
  const paper = { kind: 'register', search } as const;
  const file = useWrittenFile({
    kind: 'docx',
    write: () => api.reportLife.exportPaper({ paper }),
    download: () => api.reportLife.downloadPaper({ paper }),
  });
  return (
    <div className={classes.register}>
      <div className={classes.tools}>
        <TextInput
          className={classes.search}
          aria-label={registerText.search}
          placeholder={registerText.searchHelp}
          leftSection={<IconSearch size={14} stroke={1.6} aria-hidden />}
          maxLength={200}
          value={search}
          onChange={({ currentTarget }) => setSearch(currentTarget.value)}
        />
        <span role="status">{registerText.count(query.data?.length ?? 0)}</span>
        <WrittenFileButton label={registerText.print} file={file} />
      </div>
      <Loaded query={query}>
        {(rows) =>
          rows.length === 0 ? (
            <p className={classes.empty}>
              {search.trim() === '' ? (
                <>
                  {registerText.none} <Link href="/bao-cao">{registerText.goToReport}</Link>
                </>
              ) : (
                registerText.notFound
              )}
            </p>
          ) : (
            <RegisterTable rows={rows} />
          )
        }
      </Loaded>
    </div>
  );
}
