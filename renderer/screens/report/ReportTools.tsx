import { Button, SegmentedControl } from '@mantine/core';
import {
  IconAdjustments,
  IconForms,
  IconPrinter,
  IconTextSize,
  IconZoomIn,
  IconZoomOut,
} from '@tabler/icons-react';
import { Link } from 'wouter';
import { IconAction } from '../../components/IconAction.tsx';
import { usePrint } from '../../components/usePrint.ts';
import { formText } from '../../i18n/receivedForms.vi.ts';
import { reportText } from '../../i18n/report.vi.ts';
import { settingText } from '../../i18n/reportSetting.vi.ts';
import { textsText } from '../../i18n/reportTexts.vi.ts';
import { ExportButton } from './ExportButton.tsx';
import type { Preview } from './ReportScreen.tsx';
import classes from './ReportTools.module.css';
import { StateChip } from './StateChip.tsx';

export type Copy = 'release' | 'leader';

type Zoom = {
  readonly percent: number;
  readonly isFit: boolean;
  readonly zoomIn: () => void;
  readonly zoomOut: () => void;
  readonly fit: () => void;
};

type ReportToolsProps = {
  readonly preview: Preview;
  readonly campaign: string;
  readonly copy: Copy;
  readonly onCopy: (copy: Copy) => void;
  readonly zoom: Zoom;
  /** Opens "Cách lập báo cáo"; null in frozen content. */
  readonly onSetting: (() => void) | null;
  /** Opens "Câu chữ báo cáo". */
  readonly onTexts: () => void;
};

/** Which copy, its state, the size of the pages, printing and writing files. */
export function ReportTools({
  preview,
  campaign,
  copy,
  onCopy,
  zoom,
  onSetting,
  onTexts,
}: ReportToolsProps) {
  const { print, trouble } = usePrint();
  return (
    <>
      <SegmentedControl
        aria-label={reportText.copies}
        size="xs"
        value={copy}
        onChange={(value) => onCopy(value === 'leader' ? 'leader' : 'release')}
        data={[
          { value: 'release', label: reportText.release },
          { value: 'leader', label: reportText.leader },
        ]}
      />
      <StateChip state={preview.reports.find(({ id }) => id === preview.shown)?.state ?? 'draft'} />
      {onSetting !== null && (
        <Button
          variant="subtle"
          leftSection={<IconAdjustments size={16} stroke={1.6} />}
          onClick={onSetting}
        >
          {settingText.title}
        </Button>
      )}
      {onSetting !== null && (
        <Button
          variant="subtle"
          leftSection={<IconTextSize size={16} stroke={1.6} />}
          onClick={onTexts}
        >
          {textsText.open}
        </Button>
      )}
      <Button
        component={Link}
        href="/bieu-mau"
        variant="subtle"
        leftSection={<IconForms size={16} stroke={1.6} />}
      >
        {formText.title}
      </Button>
      <span className={classes.space} />
      {trouble !== null && (
        <span role="alert" className={classes.trouble}>
          {trouble}
        </span>
      )}
      <IconAction label={reportText.zoomOut} onClick={zoom.zoomOut}>
        <IconZoomOut size={16} stroke={1.6} />
      </IconAction>
      <Button variant="subtle" color="gray" onClick={zoom.fit}>
        {zoom.isFit ? reportText.fit : `${zoom.percent}%`}
      </Button>
      <IconAction label={reportText.zoomIn} onClick={zoom.zoomIn}>
        <IconZoomIn size={16} stroke={1.6} />
      </IconAction>
      <Button
        variant="default"
        leftSection={<IconPrinter size={16} stroke={1.6} />}
        onClick={print}
      >
        {reportText.print}
      </Button>
      <ExportButton campaign={campaign} reportId={preview.shown} />
    </>
  );
}
