import { Button } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import {
  IconAlertTriangle,
  IconMessage,
  IconPhoto,
  IconTable,
  IconUpload,
} from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import { useApi } from '../../api/apiContext.tsx';
import { Chip } from '../../components/Chip.tsx';
import { trayText } from '../../i18n/importTray.vi.ts';
import { DropCover } from '../../components/DropCover.tsx';
import { useFileDrop } from '../../components/useFileDrop.ts';
import { TrayNotice } from './TrayNotice.tsx';
import { TRAY_PATH } from './trayPaths.ts';
import bars from './TrayBar.module.css';
import type { TraySummary } from './trayTypes.ts';
import { usePastedMessage } from './usePastedMessage.ts';
import { useTrayIntake } from './useTrayIntake.ts';

/** Under the grid: what waits in the tray, and the way in for files and messages anywhere on the screen. */
export function TrayBar({
  campaign,
  isOpen,
}: {
  readonly campaign: string;
  readonly isOpen: boolean;
}) {
  const api = useApi();
  const [, navigate] = useLocation();
  const query = useQuery({
    queryKey: ['tray', campaign, 'summary'],
    queryFn: () => api.importTray.summary({ campaign }),
  });
  const intake = useTrayIntake(campaign);
  const isOver = useFileDrop(isOpen, intake.read);
  usePastedMessage(isOpen, intake.readMessage);
  const open = () => navigate(TRAY_PATH);
  useHotkeys([['mod+I', open]], []);
  const sources = query.data?.sources ?? [];
  // What asks comes first, then what came last.
  const shown = sources
    .toReversed()
    .toSorted((one, other) => Math.sign(other.asking) - Math.sign(one.asking));
  return (
    <>
      <section aria-label={trayText.tray} className={bars.tray}>
        <TrayNotice intake={intake} />
        <div className={bars.bar}>
          <h2>
            <IconUpload size={15} stroke={1.6} aria-hidden />
            {trayText.tray}
          </h2>
          {sources.length > 0 && (
            <ul>
              {shown.slice(0, SHOWN).map((source) => (
                <li key={source.id} title={source.name}>
                  <SourceSign kind={source.kind} />
                  <span>{source.name}</span>
                  {source.asking > 0 && (
                    <Chip
                      icon={IconAlertTriangle}
                      tone="warning"
                      text={trayText.asking(source.asking)}
                    />
                  )}
                </li>
              ))}
              {sources.length > SHOWN && (
                <li className={bars.more}>{trayText.more(sources.length - SHOWN)}</li>
              )}
            </ul>
          )}
          <span className={bars.barDrop}>{isOpen ? trayText.dropHint : trayText.closed}</span>
          <Button
            variant={sources.length > 0 ? 'filled' : 'default'}
            title={trayText.openHint}
            onClick={open}
          >
            {trayText.open}
          </Button>
        </div>
      </section>
      {isOver && <DropCover says={trayText.drop} />}
    </>
  );
}

/** The rest is a count: the bar is one line. */
const SHOWN = 2;

function SourceSign({ kind }: { readonly kind: TraySummary['sources'][number]['kind'] }) {
  const Sign = kind === 'message' ? IconMessage : kind === 'photo' ? IconPhoto : IconTable;
  return <Sign size={15} stroke={1.6} aria-hidden />;
}
