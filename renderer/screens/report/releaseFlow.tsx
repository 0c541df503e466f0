import { formatDocumentNumber } from '#app/domain/documentSymbol.ts';
import type { Annex } from '#app/domain/annexModel.ts';
import type { BodyBlock, ReportModel } from '#app/domain/reportModel.ts';
import { paperText } from '../../i18n/report.vi.ts';
import { activityPages, photoPages, unitPages } from './annexFlow.tsx';
import { chartPages } from './chartFlow.tsx';
import { dutyItems } from './dutyFlow.tsx';
import type { FlowItem, FlowSection } from './flow.ts';
import { dateOrBlank, OfficialHead, Rule, SignatureBlock, SubjectBlock } from './OfficialHead.tsx';
import classes from './Paper.module.css';
import { lineUnder } from './textWidth.ts';

/** The release package as sections of pages: the report, then each annex in landscape. */
export function releaseFlow(model: ReportModel): FlowSection[] {
  return [
    {
      id: 'report',
      orientation: 'portrait',
      items: [
        { kind: 'block', id: 'head', node: <OfficialHead header={model.header} /> },
        { kind: 'block', id: 'subject', node: <SubjectBlock model={model} /> },
        ...model.body.flatMap((block, index) => bodyItems(block, index, model.body)),
        { kind: 'block', id: 'signature', node: <SignatureBlock model={model} /> },
      ],
    },
    ...model.annexes.map((annex, index) => annexSection(annex, index, model)),
  ];
}

/** Id of a piece that the outline leads to. */
export function bodyId(index: number): string {
  return `body-${index}`;
}

export function annexId(index: number): string {
  return `annex-${index}`;
}

function annexName({ numeral }: Pick<Annex, 'numeral'>): string {
  return numeral === null ? paperText.annex : `${paperText.annex} ${numeral}`;
}

function bodyItems(block: BodyBlock, index: number, all: readonly BodyBlock[]): FlowItem[] {
  const id = bodyId(index);
  switch (block.kind) {
    case 'section': {
      const title = `${block.numeral}. ${block.title.toUpperCase()}`;
      return [
        { kind: 'block', id, keepNext: true, node: <h2 className={classes.section}>{title}</h2> },
      ];
    }
    case 'heading': {
      const title = `${block.number}. ${block.title}`;
      return [
        { kind: 'block', id, keepNext: true, node: <h3 className={classes.heading}>{title}</h3> },
      ];
    }
    case 'paragraph':
      return [
        {
          kind: 'prose',
          id,
          paragraph: block.id,
          inlines: block.inlines,
          keepNext: index === all.length - 1 || all[index + 1]?.kind === 'dutyTable',
        },
      ];
    case 'dutyTable':
      return dutyItems(block, id);
  }
}

function annexSection(annex: Annex, index: number, model: ReportModel): FlowSection {
  const id = annexId(index);
  const heading: FlowItem = {
    kind: 'block',
    id,
    node: <AnnexHeading annex={annex} model={model} />,
  };
  const pages = annexPages(annex, id).map((items, at, all) => [
    ...(at === 0 ? [heading] : []),
    ...items,
    ...(at === all.length - 1 ? [endMark(id)] : []),
  ]);
  return { id, orientation: orientationOf(annex), items: pages.flat(), pages };
}

/** Charts stand upright, tables and photos lie. */
function orientationOf({ kind }: Annex): FlowSection['orientation'] {
  return kind === 'charts' ? 'portrait' : 'landscape';
}

function annexPages(annex: Annex, id: string): FlowItem[][] {
  switch (annex.kind) {
    case 'units':
      return unitPages(annex, id);
    case 'charts':
      return chartPages(annex, id);
    case 'activities':
      return activityPages(annex, id);
    case 'photos':
      return photoPages(annex, id);
  }
}

function endMark(id: string): FlowItem {
  return {
    kind: 'block',
    id: `${id}-end`,
    node: <div className={classes.endMark}>{paperText.endMark}</div>,
  };
}

function AnnexHeading({ annex, model }: { readonly annex: Annex; readonly model: ReportModel }) {
  const { header } = model;
  const pointer = paperText.pointer(
    formatDocumentNumber(header.number, header.symbol),
    dateOrBlank(header),
    header.issuerName,
  );
  return (
    <div className={classes.annexHeading}>
      <h2>{annexName(annex)}</h2>
      <div className={classes.annexTitle}>{annex.title.toUpperCase()}</div>
      <div className={classes.pointer}>{pointer}</div>
      <Rule
        width={lineUnder([pointer], 'italic 17.33px', POINTER_ROOM[orientationOf(annex)]) / 2}
      />
    </div>
  );
}

/** Width between the margins of a page, in pixels. */
const POINTER_ROOM = { landscape: 952, portrait: 623 } as const;
