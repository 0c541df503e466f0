import { countNumbers, findHandTyped } from '#app/domain/handTypedNumbers.ts';
import { inlineTemplate } from '#app/domain/inlineTemplate.ts';
import { parseTemplate } from '#app/domain/proseTemplate.ts';
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
      handTyped: inlines.filter((each) => each.kind === 'text' && each.isHandTyped).length,
      isOrphan: false,
    });
    return edit.source === '' ? [] : [{ ...block, inlines }];
  });
  return { body: dropBareTitles(written), edited };
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

function lettersOf(source: string): string[] {
  const tokens = parseTemplate(source);
  return tokens.ok ? tokens.value.flatMap((each) => (each.kind === 'text' ? [each.text] : [])) : [];
}

/** A khoản without a paragraph goes; so does a section that has neither. */
function dropBareTitles(body: readonly BodyBlock[]): readonly BodyBlock[] {
  const withoutHeadings = body.filter((block, index) => {
    const next = body[index + 1]?.kind;
    return (
      block.kind !== 'heading' || (next !== undefined && next !== 'heading' && next !== 'section')
    );
  });
  return withoutHeadings.filter(
    (block, index) => block.kind !== 'section' || withoutHeadings[index + 1]?.kind !== 'section',
  );
}
