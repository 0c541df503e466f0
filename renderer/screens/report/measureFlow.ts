import type { Inline } from '#app/domain/reportModel.ts';
import type { Measures, ProseItem, SplitPart } from './paginate.ts';

/** Reads the heights of all pieces from the hidden drawing of the whole flow. */
export function measureFlow(container: HTMLElement): Measures {
  const pieces = new Map<string, HTMLElement>();
  for (const element of container.querySelectorAll<HTMLElement>('[data-flow]')) {
    pieces.set(element.dataset['flow'] ?? '', element);
  }
  const heightOf = (id: string) => pieces.get(id)?.getBoundingClientRect().height ?? 0;
  return {
    heightOf,
    headOf: (tableId) =>
      container.querySelector(`[data-flow-head="${CSS.escape(tableId)}"]`)?.getBoundingClientRect()
        .height ?? 0,
    split: (item, room) => {
      const element = pieces.get(sourceId(item.id));
      if (element === undefined || item.isRest === true) return null;
      return splitProse(item, element, room);
    },
  };
}

/** Fewer lines than this stay together at the foot and at the head of a page. */
const FEWEST_LINES = 2;

function splitProse(
  item: ProseItem,
  element: HTMLElement,
  room: number,
): readonly [SplitPart, SplitPart] | null {
  const box = element.getBoundingClientRect();
  const lines = readLines(element);
  const fitting = lines.filter(({ bottom }) => bottom - box.top <= room).length;
  const count = Math.min(fitting, lines.length - FEWEST_LINES);
  const next = lines[count];
  const last = lines[count - 1];
  if (count < FEWEST_LINES || next === undefined || last === undefined) return null;
  const [head, rest] = cutInlines(item.inlines, next.inline, next.offset);
  const firstHeight = last.bottom - box.top;
  return [
    {
      item: { ...item, id: `${item.id}~1`, inlines: head, continues: true, keepNext: false },
      height: firstHeight,
    },
    {
      item: { ...item, id: `${item.id}~2`, inlines: rest, isRest: true },
      height: box.height - firstHeight,
    },
  ];
}

type Line = {
  readonly top: number;
  readonly bottom: number;
  /** Where the line begins. */
  readonly inline: number;
  readonly offset: number;
};

/** Lines of a paragraph from the boxes of its letters; a chip is one letter. */
function readLines(element: HTMLElement): Line[] {
  const lines: { top: number; bottom: number; inline: number; offset: number }[] = [];
  const lineHeight = Number.parseFloat(getComputedStyle(element).lineHeight);
  const add = (rect: DOMRect, inline: number, offset: number) => {
    const middle = (rect.top + rect.bottom) / 2;
    const last = lines.at(-1);
    if (last !== undefined && middle < last.bottom) return;
    lines.push({ top: middle - lineHeight / 2, bottom: middle + lineHeight / 2, inline, offset });
  };
  for (const part of element.querySelectorAll<HTMLElement>('[data-inline]')) {
    const inline = Number(part.dataset['inline']);
    const text = part.firstChild;
    if (part.dataset['atomic'] !== undefined || !(text instanceof Text)) {
      add(part.getBoundingClientRect(), inline, 0);
      continue;
    }
    for (const word of text.data.matchAll(/\S+/gu)) {
      const range = document.createRange();
      range.setStart(text, word.index);
      range.setEnd(text, word.index + 1);
      add(range.getBoundingClientRect(), inline, word.index);
    }
  }
  return lines;
}

function cutInlines(
  inlines: readonly Inline[],
  at: number,
  offset: number,
): readonly [Inline[], Inline[]] {
  const cut = inlines[at];
  const before = inlines.slice(0, at);
  const after = inlines.slice(at + 1);
  if (cut?.kind !== 'text' || offset === 0) {
    return [[...before], cut === undefined ? after : [cut, ...after]];
  }
  return [
    [...before, { ...cut, text: cut.text.slice(0, offset).trimEnd() }],
    [{ ...cut, text: cut.text.slice(offset) }, ...after],
  ];
}

function sourceId(id: string): string {
  return id.replace(/~[12]$/u, '');
}
