import { IconHelpCircle } from '@tabler/icons-react';
import type { BodyBlock, ReportModel } from '#app/domain/reportModel.ts';
import { leaderText, reportText } from '../../i18n/report.vi.ts';
import type { FlowPage } from './flow.ts';
import classes from './Outline.module.css';
import { annexId, bodyId } from './releaseFlow.tsx';
import type { Preview } from './ReportScreen.tsx';
import type { Copy } from './ReportTools.tsx';

type Entry = {
  readonly id: string;
  readonly label: string;
  readonly isSub?: boolean;
  readonly asks?: boolean;
};

/** What stands on which page; a click scrolls there. */
export function Outline({
  copy,
  preview,
  pages,
  onGo,
}: {
  readonly copy: Copy;
  readonly preview: Preview;
  readonly pages: readonly FlowPage[];
  readonly onGo: (id: string) => void;
}) {
  const entries = copy === 'release' ? releaseEntries(preview.release) : LEADER_ENTRIES;
  const annexes =
    copy === 'release'
      ? preview.release.annexes.map((annex, index) => ({
          id: annexId(index),
          label: annex.numeral === null ? annex.title : `${annex.numeral}. ${annex.title}`,
        }))
      : [];
  return (
    <nav className={classes.outline} aria-label={reportText.outline} data-region tabIndex={-1}>
      <h2>{reportText.outline}</h2>
      <Entries entries={entries} pages={pages} onGo={onGo} />
      {annexes.length > 0 && (
        <>
          <hr />
          <h2>{reportText.annexes}</h2>
          <Entries entries={annexes} pages={pages} onGo={onGo} />
        </>
      )}
    </nav>
  );
}

function Entries({
  entries,
  pages,
  onGo,
}: {
  readonly entries: readonly Entry[];
  readonly pages: readonly FlowPage[];
  readonly onGo: (id: string) => void;
}) {
  return (
    <ul>
      {entries.map(({ id, label, isSub, asks }) => (
        <li key={id}>
          <button
            type="button"
            className={classes.entry}
            data-sub={isSub || undefined}
            title={label}
            onClick={() => onGo(id)}
          >
            <span className={classes.label}>{label}</span>
            {asks === true && <IconHelpCircle size={13} stroke={1.8} aria-hidden />}
            <small>{pageNumber(pages, id)}</small>
          </button>
        </li>
      ))}
    </ul>
  );
}

/** Counted over the whole package, as the pages follow each other here. */
function pageNumber(pages: readonly FlowPage[], id: string): string {
  const at = pages.findIndex(({ items }) =>
    items.some((item) => item.id === id || item.id === `${id}~1`),
  );
  return at === -1 ? '' : String(at + 1);
}

function releaseEntries({ body }: ReportModel): Entry[] {
  return [
    { id: 'head', label: reportText.header },
    ...body.flatMap((block, index): Entry[] => {
      if (block.kind !== 'section' && block.kind !== 'heading') return [];
      const id = bodyId(index);
      return block.kind === 'section'
        ? [{ id, label: `${block.numeral}. ${block.title}`, asks: sectionAsks(body, index) }]
        : [{ id, label: `${block.number}. ${block.title}`, isSub: true }];
    }),
    { id: 'signature', label: reportText.signature },
  ];
}

function sectionAsks(body: readonly BodyBlock[], start: number): boolean {
  const next = body.findIndex((block, index) => index > start && block.kind === 'section');
  return body
    .slice(start, next === -1 ? undefined : next)
    .some(
      (block) => block.kind === 'paragraph' && block.inlines.some(({ kind }) => kind === 'missing'),
    );
}

const LEADER_ENTRIES: readonly Entry[] = [
  { id: 'leader-coverage', label: leaderText.coverage },
  { id: 'leader-figures', label: leaderText.keyFigures },
  { id: 'leader-missing', label: leaderText.missing },
  { id: 'leader-returned', label: leaderText.returned },
  { id: 'leader-late', label: leaderText.late },
  { id: 'leader-none', label: leaderText.none },
  { id: 'leader-flags', label: leaderText.flags },
  { id: 'leader-sources', label: leaderText.sources },
];
