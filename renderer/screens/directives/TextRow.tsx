import { EMPTY_WORDS, NOT_STATED, type FieldId } from '../../i18n/directives.vi.ts';
import { dayText } from '../campaign/factsDraft.ts';
import { suggestionsFor } from './fieldLooks.ts';
import { FieldRow } from './FieldRow.tsx';
import { useIntakeDesk } from './intakeContext.tsx';
import type { TextFieldSpec } from './textFields.ts';
import { WordField } from './WordField.tsx';

/** Longest texts as the contract takes them. */
const LIMITS: Partial<Record<FieldId, number>> = { number: 50, symbol: 100, subject: 20_000 };
const LIST_LIMIT = 100_000;

/** A field of one text: a line of the head, or a list with one item a line. */
export function TextRow({ spec }: { readonly spec: TextFieldSpec }) {
  const { desk, draft, editContent, look } = useIntakeDesk();
  const { id: field, isList, target } = spec;
  const { content } = draft;
  const [offered] = suggestionsFor(field, draft, desk.suggestions);
  const show = (line: number) =>
    look({ field, target, item: isList ? target.replace(/-$/u, String(line)) : null });
  return (
    <FieldRow field={field} controlId={`van-ban-${field}`}>
      <WordField
        id={`van-ban-${field}`}
        name={null}
        value={spec.format(content)}
        placeholder={
          offered === undefined ? (EMPTY_WORDS[field] ?? NOT_STATED) : dayText(offered.value)
        }
        isList={isList}
        limit={isList ? LIST_LIMIT : (LIMITS[field] ?? 2000)}
        onLook={show}
        onChange={(text) => {
          const next = spec.parse(text, content);
          if (next === null) return false;
          editContent((now) => spec.parse(text, now) ?? now);
          return true;
        }}
      />
    </FieldRow>
  );
}
