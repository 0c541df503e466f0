import { formatRoman } from '#app/domain/formatNumber.ts';
import { countNumbers, findHandTyped } from '#app/domain/handTypedNumbers.ts';
import { inlineTemplate } from '#app/domain/inlineTemplate.ts';
import { lettersOf } from '#app/domain/proseTemplate.ts';
import type { BodyBlock, Inline } from '#app/domain/reportModel.ts';
import type { EditedText } from '#app/domain/reportParagraph.ts';
import type { ParagraphEdit } from './proseFacts.ts';
import { fillTemplate, type Resolve } from './proseWriter.ts';

/**
 * Puts the edited paragraphs in place of the automatic ones. Their numbers come
 * from the data of now; digits that were typed are marked. A heading whose every
 * paragraph is left out goes with them.
 */
export function applyEdits(
  body: readonly BodyBlock[],
  edits: ReadonlyMap<string, ParagraphEdit>,
  resolve: Resolve,
): {
  readonly body: readonly BodyBlock[];
  readonly edited: ReadonlyMap<string, EditedText>;
} {
  const edited = new Map<string, EditedText>();
  const written = body.flatMap((block): BodyBlock[] => {
    const edit = block.kind === 'paragraph' ? edits.get(block.id) : undefined;
    if (block.kind !== 'paragraph' || edit === undefined) return [block];
    const inlines = writeEdit(edit, resolve);
    edited.set(block.id, {
      source: edit.source,
      isStale: inlineTemplate(block.inlines) !== edit.automatic,
      handTyped: inlines.flatMap((each) =>
        each.kind === 'text' && each.isHandTyped === true ? [each.text] : [],
      ),
      isOrphan: false,
    });
    return edit.source === '' ? [] : [{ ...block, inlines }];
  });
  return { body: numberAnew(dropBareTitles(body, written)), edited };
}

function writeEdit({ source, automatic }: ParagraphEdit, resolve: Resolve): Inline[] {
  const excused = countNumbers(lettersOf(automatic));
  return fillTemplate(source, resolve).flatMap((inline): Inline[] =>
    inline.kind !== 'text' || inline.reference !== undefined
      ? [inline]
      : findHandTyped(inline.text, excused).map(({ text, isHandTyped }) =>
          isHandTyped ? { kind: 'text', text, isHandTyped } : { kind: 'text', text },
        ),
  );
}

/** A title goes when all that stood under it was left out. */
function dropBareTitles(
  body: readonly BodyBlock[],
  written: readonly BodyBlock[],
): readonly BodyBlock[] {
  const kept = new Set(written.map((block) => ('id' in block ? block.id : null)));
  const isBare = (title: BodyBlock): boolean => {
    const under = membersOf(body, body.indexOf(title), title.kind === 'section');
    return under.length > 0 && under.every((id) => !kept.has(id));
  };
  return written.filter((block) => 'id' in block || !isBare(block));
}

/** Sections and khoản count on without a gap. */
function numberAnew(body: readonly BodyBlock[]): readonly BodyBlock[] {
  let [sections, headings] = [0, 0];
  return body.map((block): BodyBlock => {
    if (block.kind === 'section') {
      [sections, headings] = [sections + 1, 0];
      return { ...block, numeral: formatRoman(sections) };
    }
    if (block.kind !== 'heading') return block;
    headings += 1;
    return { ...block, number: headings };
  });
}

/** Ids of what stands under a title; the closing sentence stands under none. */
function membersOf(body: readonly BodyBlock[], at: number, isSection: boolean): string[] {
  const members: string[] = [];
  for (const block of body.slice(at + 1)) {
    if (block.kind === 'section' || (block.kind === 'heading' && !isSection)) break;
    const isApart = 'id' in block && (isSection ? CLOSES : ENDS_RESULTS).test(block.id);
    if ('id' in block && !isApart) members.push(block.id);
  }
  return members;
}

const CLOSES = /^closing$/u;
const ENDS_RESULTS = /^(?:closing|annexes|later:.*)$/u;
