import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { useSearch } from 'wouter';
import { NoCampaign } from '../../components/NoCampaign.tsx';
import { archiveText } from '../../i18n/reportLife.vi.ts';
import { SCREEN_NAMES } from '../../i18n/shell.vi.ts';
import { useCampaign } from '../../shell/campaignContext.tsx';
import { Page } from '../../shell/Page.tsx';
import { Register } from './Register.tsx';
import { WorkFile } from './WorkFile.tsx';

type Part = 'workFile' | 'register';

/** Lưu hồ sơ: the work file of the campaign, and the register of everything that was issued. */
export function ArchiveScreen() {
  const { campaign } = useCampaign();
  const asked = new URLSearchParams(useSearch()).get('phan');
  const [part, setPart] = useState<Part>(asked === 'so' ? 'register' : 'workFile');
  const isRegister = part === 'register';
  return (
    <Page
      title={SCREEN_NAMES.archive}
      tools={
        <SegmentedControl
          aria-label={archiveText.tabs}
          size="xs"
          value={part}
          onChange={(value) => setPart(value === 'register' ? 'register' : 'workFile')}
          data={[
            { value: 'workFile', label: archiveText.workFile },
            { value: 'register', label: archiveText.register },
          ]}
        />
      }
    >
      {isRegister && <Register />}
      {!isRegister && campaign === null && <NoCampaign />}
      {!isRegister && campaign !== null && <WorkFile key={campaign} campaign={campaign} />}
    </Page>
  );
}
