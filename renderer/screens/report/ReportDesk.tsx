import { useMemo, useRef, useState } from 'react';
import { formatShortDate } from '#app/domain/officialDate.ts';
import { REPORT_KEYS, reportText } from '../../i18n/report.vi.ts';
import { Page } from '../../shell/Page.tsx';
import { FigureProvider } from './figureContext.tsx';
import { leaderFlow } from './leaderFlow.tsx';
import { Outline } from './Outline.tsx';
import { IdentifyDialog } from './IdentifyDialog.tsx';
import { PageSheet } from './PageSheet.tsx';
import { ParagraphDialog } from './paragraph/ParagraphDialog.tsx';
import { PrintPages } from './PrintPages.tsx';
import { releaseFlow } from './releaseFlow.tsx';
import { ChipProvider } from './reportContext.tsx';
import classes from './ReportDesk.module.css';
import type { Preview } from './ReportScreen.tsx';
import { ReportSide } from './ReportSide.tsx';
import { ReportTools, type Copy } from './ReportTools.tsx';
import { TextsDialog } from './texts/TextsDialog.tsx';
import { usePages } from './usePages.tsx';
import { SettingDialog } from './SettingDialog.tsx';
import { useZoom } from './useZoom.ts';

/** The leader's copy holds nothing to tab to: its pages scroll by the keyboard all the same. */
const REACHABLE = { tabIndex: 0, role: 'region', 'aria-label': reportText.pages } as const;

type ReportDeskProps = {
  readonly preview: Preview;
  readonly campaign: string;
  readonly onChoose: (reportId: string | null) => void;
  /** Shows again whatever is under way. */
  readonly onFollow: () => void;
};

/** Outline, pages and steps of one report, live or frozen. */
export function ReportDesk({ preview, campaign, onChoose, onFollow }: ReportDeskProps) {
  const [copy, setCopy] = useState<Copy>('release');
  const [isFilling, setFilling] = useState(false);
  const [isSetting, setSetting] = useState(false);
  const [isWording, setWording] = useState(false);
  const [editing, setEditing] = useState<string | null>(null);
  const { release, leader, shown, paragraphs } = preview;
  const sections = useMemo(
    () => (copy === 'release' ? releaseFlow(release) : leaderFlow(leader)),
    [copy, release, leader],
  );
  const { pages, measure } = usePages(sections);
  const scroller = useRef<HTMLDivElement>(null);
  const { zoomOf, ...zoom } = useZoom(scroller);
  const chips = useMemo(
    () => ({
      campaign,
      shown,
      release,
      leader,
      fillPassedOn: shown === null ? () => setFilling(true) : null,
      paragraphs: new Map(paragraphs.map((each) => [each.id, each])),
      editParagraph: setEditing,
    }),
    [campaign, release, leader, shown, paragraphs],
  );
  const [day = '', time = ''] = leader.asOf.split('T');
  const goTo = (id: string) => {
    scroller.current
      ?.querySelector(`[data-flow="${CSS.escape(id)}"]`)
      ?.scrollIntoView({ block: 'start' });
  };
  return (
    <Page
      title={reportText.title}
      subtitle={reportText.subtitle(
        leader.campaignName,
        `${time.slice(0, 5)}, ${formatShortDate(day)}`,
      )}
      keys={REPORT_KEYS}
      tools={
        <ReportTools
          preview={preview}
          campaign={campaign}
          copy={copy}
          onCopy={setCopy}
          zoom={zoom}
          onTexts={() => setWording(true)}
          onSetting={shown === null ? () => setSetting(true) : null}
        />
      }
      sideLabel={reportText.side}
      side={
        <ReportSide
          preview={preview}
          campaign={campaign}
          onChoose={onChoose}
          onFollow={onFollow}
          onFill={() => setFilling(true)}
          onEdit={setEditing}
          onRelease={() => setCopy('release')}
        />
      }
    >
      <div className={classes.desk}>
        <Outline copy={copy} preview={preview} pages={pages} onGo={goTo} />
        <div className={classes.pages} ref={scroller} data-region {...REACHABLE}>
          <div className={classes.sheets}>
            <ChipProvider value={chips}>
              <FigureProvider>
                {pages.map((page) => (
                  <div key={page.id} style={{ zoom: zoomOf(page.section.orientation) }}>
                    <PageSheet page={page} />
                  </div>
                ))}
              </FigureProvider>
            </ChipProvider>
          </div>
        </div>
      </div>
      {measure}
      <PrintPages pages={pages} />
      <SettingDialog
        preview={preview}
        campaign={campaign}
        isOpen={isSetting}
        onClose={() => setSetting(false)}
      />
      <TextsDialog
        campaign={campaign}
        kind={preview.setting.kind}
        indicators={preview.indicators}
        isOpen={isWording}
        onClose={() => setWording(false)}
      />
      <ParagraphDialog
        preview={preview}
        campaign={campaign}
        paragraphId={editing}
        onClose={() => setEditing(null)}
      />
      <IdentifyDialog campaign={campaign} isOpen={isFilling} onClose={() => setFilling(false)} />
    </Page>
  );
}
