import { paperText } from '../../i18n/report.vi.ts';
import type { Inline } from '#app/domain/reportModel.ts';
import { HandTyped } from './HandTyped.tsx';
import { MissingChip } from './MissingChip.tsx';
import { NumberChip } from './NumberChip.tsx';
import { useChips } from './reportContext.tsx';

/** The pieces of a sentence: text, numbers that open their source, facts that are missing. */
export function InlineText({ inlines }: { readonly inlines: readonly Inline[] }) {
  const chips = useChips();
  return inlines.map((inline, index) => {
    const key = `${index}`;
    if (chips !== null && inline.kind === 'text' && inline.isHandTyped === true) {
      return <HandTyped key={key} text={inline.text} />;
    }
    if (inline.kind === 'text' || chips === null) {
      return (
        <span
          key={key}
          data-inline={index}
          {...(inline.kind !== 'text' && { 'data-atomic': true })}
        >
          {inline.kind === 'missing' ? paperText.missing : inline.text}
        </span>
      );
    }
    return inline.kind === 'number' ? (
      <NumberChip key={key} inline={inline} />
    ) : (
      <MissingChip key={key} inline={inline} />
    );
  });
}
