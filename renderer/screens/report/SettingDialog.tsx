import { Button, Modal, Radio } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReportPeriod, ReportSetting } from '#app/domain/reportSetting.ts';
import { useApi } from '../../api/apiContext.tsx';
import { errorSentence } from '../../api/errors.ts';
import { officeText } from '../../i18n/office.vi.ts';
import { reportText } from '../../i18n/report.vi.ts';
import { settingText } from '../../i18n/reportSetting.vi.ts';
import { ChartChoice } from './ChartChoice.tsx';
import dialogClasses from './Dialogs.module.css';
import classes from './SettingDialog.module.css';
import type { Preview } from './ReportScreen.tsx';

type SettingDialogProps = {
  readonly preview: Preview;
  readonly campaign: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
};

/** "Cách lập báo cáo": every choice is saved as it is made, a step each to take back. */
export function SettingDialog({ preview, campaign, isOpen, onClose }: SettingDialogProps) {
  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      size={620}
      title={settingText.title}
      closeButtonProps={{ 'aria-label': reportText.close }}
    >
      <SettingForm preview={preview} campaign={campaign} onClose={onClose} />
    </Modal>
  );
}

function SettingForm({ preview, campaign, onClose }: Omit<SettingDialogProps, 'isOpen'>) {
  const api = useApi();
  const queries = useQueryClient();
  const [setting, setSetting] = useState<ReportSetting>(preview.setting);
  const saving = useMutation({
    scope: { id: `report setting ${campaign}` },
    mutationFn: ({ charts, ...rest }: ReportSetting) =>
      api.report.saveSetting({ campaign, setting: { ...rest, charts: [...charts] } }),
    onSuccess: () => queries.invalidateQueries(),
    onError: () => setSetting(preview.setting),
  });
  const change = (patch: Partial<ReportSetting>) => {
    const next = { ...setting, ...patch };
    setSetting(next);
    saving.mutate(next);
  };
  return (
    <div className={dialogClasses.form}>
      <Radio.Group
        label={settingText.kind}
        value={setting.kind}
        onChange={(value) => change({ kind: KINDS.find((kind) => kind === value) ?? 'thematic' })}
      >
        <div className={classes.column}>
          {KINDS.map((kind, index) => (
            <Radio
              key={kind}
              value={kind}
              label={settingText.kinds[kind]}
              data-autofocus={index === 0 || undefined}
            />
          ))}
        </div>
      </Radio.Group>
      <Radio.Group
        label={settingText.issuingBody}
        value={setting.issuingBody}
        onChange={(value) => change({ issuingBody: value === 'phong' ? 'phong' : 'ubnd' })}
      >
        <div className={classes.row}>
          <Radio value="ubnd" label={officeText.ubnd} />
          <Radio value="phong" label={officeText.phong} />
        </div>
      </Radio.Group>
      {preview.events.length > 0 && (
        <Radio.Group
          label={settingText.period}
          value={periodValue(setting.period)}
          onChange={(value) => change({ period: periodOf(value) })}
        >
          <div className={classes.column}>
            <Radio value="all" label={settingText.whole} />
            <Radio value="campaign" label={settingText.campaign} />
            {preview.events.map(({ id, name }) => (
              <Radio key={id} value={`event ${id}`} label={settingText.event(name)} />
            ))}
          </div>
        </Radio.Group>
      )}
      <Radio.Group
        label={settingText.photos}
        value={String(setting.photosPerPage)}
        onChange={(value) => change({ photosPerPage: value === '2' ? 2 : 4 })}
      >
        <div className={classes.row}>
          <Radio value="2" label={settingText.photosPerPage(2)} />
          <Radio value="4" label={settingText.photosPerPage(4)} />
        </div>
      </Radio.Group>
      <ChartChoice
        charts={setting.charts}
        indicators={preview.indicators}
        onChange={(charts) => change({ charts })}
      />
      {saving.isError && <p role="alert">{errorSentence(saving.error)}</p>}
      <div className={dialogClasses.actions}>
        <Button size="md" onClick={onClose}>
          {settingText.close}
        </Button>
      </div>
    </div>
  );
}

const KINDS = ['thematic', 'quick', 'short'] as const;

function periodValue(period: ReportPeriod): string {
  return period.kind === 'event' ? `event ${period.eventId}` : period.kind;
}

function periodOf(value: string): ReportPeriod {
  if (value.startsWith('event ')) return { kind: 'event', eventId: value.slice('event '.length) };
  return { kind: value === 'campaign' ? 'campaign' : 'all' };
}
