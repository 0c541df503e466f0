import { Button, FileButton } from '@mantine/core';
import { IconClipboardText, IconFileImport } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useSearch } from 'wouter';
import { useApi } from '../../api/apiContext.tsx';
import { NoCampaign } from '../../components/NoCampaign.tsx';
import { PasteTextDialog } from '../../components/PasteTextDialog.tsx';
import { footText, TRAY_KEYS, trayText } from '../../i18n/importTray.vi.ts';
import { useCampaign } from '../../shell/campaignContext.tsx';
import { Loaded } from '../../shell/Loaded.tsx';
import { Page } from '../../shell/Page.tsx';
import { DropCover } from '../../components/DropCover.tsx';
import { useFileDrop } from '../../components/useFileDrop.ts';
import { PhotoEntry } from './PhotoEntry.tsx';
import classes from './Tray.module.css';
import { TrayDeskView } from './TrayDeskView.tsx';
import { TrayNotice } from './TrayNotice.tsx';
import type { TrayDesk } from './trayTypes.ts';
import { usePastedMessage } from './usePastedMessage.ts';
import { useTrayIntake } from './useTrayIntake.ts';

/** Xem trước khi nhập: what lies in the tray of the campaign, settled and imported as one step. */
export function TrayScreen() {
  const { campaign } = useCampaign();
  const photo = new URLSearchParams(useSearch()).get('anh');
  if (campaign === null) {
    return (
      <Page title={trayText.title}>
        <NoCampaign />
      </Page>
    );
  }
  return photo === null ? (
    <CampaignTray key={campaign} campaign={campaign} />
  ) : (
    <PhotoEntry key={photo} campaign={campaign} sourceId={photo} />
  );
}

function CampaignTray({ campaign }: { readonly campaign: string }) {
  const api = useApi();
  const [isPasting, setPasting] = useState(false);
  const query = useQuery({
    queryKey: ['tray', campaign],
    queryFn: () => api.importTray.read({ campaign }),
  });
  const isOpen = query.data?.campaign.isOpen === true;
  const intake = useTrayIntake(campaign);
  const isOver = useFileDrop(isOpen && !isPasting, intake.read);
  usePastedMessage(isOpen && !isPasting, intake.readMessage);
  return (
    <Page
      title={trayText.title}
      subtitle={subtitleOf(query.data)}
      keys={TRAY_KEYS}
      actions={
        <>
          <FileButton multiple onChange={intake.read} disabled={!isOpen}>
            {(props) => (
              <Button
                {...props}
                variant="default"
                leftSection={<IconFileImport size={15} stroke={1.8} aria-hidden />}
              >
                {trayText.choose}
              </Button>
            )}
          </FileButton>
          <Button
            variant="default"
            disabled={!isOpen}
            leftSection={<IconClipboardText size={15} stroke={1.8} aria-hidden />}
            onClick={() => setPasting(true)}
          >
            {trayText.paste}
          </Button>
        </>
      }
    >
      <div className={classes.screen}>
        <TrayNotice intake={intake} />
        <Loaded query={query}>
          {(desk) =>
            desk.sources.length === 0 ? (
              <div className={classes.emptyTray}>
                <p>{trayText.empty}</p>
                <FileButton multiple onChange={intake.read} disabled={!isOpen}>
                  {(props) => <Button {...props}>{trayText.choose}</Button>}
                </FileButton>
              </div>
            ) : (
              <TrayDeskView desk={desk} />
            )
          }
        </Loaded>
      </div>
      {isOver && <DropCover says={trayText.drop} />}
      {isPasting && (
        <PasteTextDialog
          title={trayText.pasteTitle}
          label={trayText.pasteLabel}
          act={trayText.pasteAct}
          later={footText.later}
          onText={intake.readMessage}
          onClose={() => setPasting(false)}
        />
      )}
    </Page>
  );
}

function subtitleOf(desk: TrayDesk | undefined): string {
  if (desk === undefined || desk.sources.length === 0) return '';
  const messages = desk.sources.filter(({ kind }) => kind === 'message').length;
  return trayText.subtitle(desk.sources.length - messages, messages);
}
