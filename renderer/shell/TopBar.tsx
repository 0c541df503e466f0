import { ActionIcon, Kbd, Tooltip } from '@mantine/core';
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconHelp,
  IconHistory,
  IconSearch,
} from '@tabler/icons-react';
import { memo, type ReactNode } from 'react';
import { openGuide } from '../guide/guideSignal.ts';
import { guideText } from '../i18n/guide.vi.ts';
import { historyText } from '../i18n/history.vi.ts';
import { shellText } from '../i18n/shell.vi.ts';
import { palette } from './paletteStore.ts';
import { recentSteps } from './RecentSteps.tsx';
import classes from './TopBar.module.css';
import { useOfficeHistory } from './useOfficeHistory.ts';

/** Title of the screen, the field that opens the palette, undo and redo, help. */
export const TopBar = memo(function TopBar({
  title,
  subtitle,
  actions,
}: {
  readonly title: string;
  readonly subtitle: ReactNode;
  readonly actions: ReactNode;
}) {
  const { undoName, redoName, undo, redo } = useOfficeHistory();
  return (
    <section className={classes.bar} data-region aria-label={shellText.topBar}>
      <h1 className={classes.title}>{title}</h1>
      <div className={classes.subtitle}>{subtitle}</div>
      <button type="button" className={classes.find} onClick={() => palette.open()}>
        <IconSearch size={15} stroke={1.6} aria-hidden />
        <span className={classes.findText}>{shellText.openPalette}</span>
        <Kbd size="xs">Ctrl K</Kbd>
      </button>
      <HistoryButton name={shellText.undo} step={undoName} keys="Ctrl+Z" run={undo}>
        <IconArrowBackUp size={16} stroke={1.6} />
      </HistoryButton>
      <HistoryButton name={shellText.redo} step={redoName} keys="Ctrl+Y" run={redo}>
        <IconArrowForwardUp size={16} stroke={1.6} />
      </HistoryButton>
      <Tooltip label={`${historyText.recent} (${historyText.recentKeys})`}>
        <ActionIcon aria-label={historyText.recent} onClick={recentSteps.open}>
          <IconHistory size={16} stroke={1.6} />
        </ActionIcon>
      </Tooltip>
      <Tooltip label={`${guideText.title} (${guideText.key})`}>
        <ActionIcon aria-label={guideText.title} onClick={() => openGuide(null)}>
          <IconHelp size={16} stroke={1.6} />
        </ActionIcon>
      </Tooltip>
      {actions}
    </section>
  );
});

function HistoryButton(props: {
  readonly name: string;
  readonly step: string | null;
  readonly keys: string;
  readonly run: () => void;
  readonly children: ReactNode;
}) {
  const { name, step, keys, run, children } = props;
  const label = step === null ? `${name} (${keys})` : `${name}: ${step} (${keys})`;
  return (
    <Tooltip label={label} multiline maw={420}>
      <ActionIcon aria-label={name} disabled={step === null} onClick={run}>
        {children}
      </ActionIcon>
    </Tooltip>
  );
}
