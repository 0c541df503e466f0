import { fail, ok, type Result, type TemplateFault } from './result.ts';

/** A piece of a wording: letters as they print, or the place of a fact or number. */
export type TemplateToken =
  | { readonly kind: 'text'; readonly text: string }
  /** `name` or `name:argument`, without braces. */
  | { readonly kind: 'placeholder'; readonly reference: string };

/** A token with the place it was read from. */
export type PlacedToken = TemplateToken & { readonly at: number; readonly length: number };

/**
 * Reads a wording such as `{daBaoCao}/{soDonVi} đơn vị`. A doubled brace stands
 * for the brace itself. The first fault ends the reading.
 */
export function parseTemplate(source: string): Result<readonly PlacedToken[], TemplateFault> {
  const tokens: PlacedToken[] = [];
  let letters = '';
  let lettersAt = 0;
  let at = 0;
  const endLetters = () => {
    if (letters === '') return;
    tokens.push({ kind: 'text', text: letters, at: lettersAt, length: at - lettersAt });
    letters = '';
  };
  while (at < source.length) {
    const letter = source.charAt(at);
    const isBrace = letter === '{' || letter === '}';
    if (!isBrace || source.charAt(at + 1) === letter) {
      if (letters === '') lettersAt = at;
      letters += letter;
      at += isBrace ? 2 : 1;
      continue;
    }
    if (letter === '}') return broken('unopened', at, letter);
    const inside = /^[^{}\n]*/u.exec(source.slice(at + 1))?.[0] ?? '';
    const end = at + 1 + inside.length;
    if (source.charAt(end) !== '}') return broken('unclosed', at, source.slice(at, end).trimEnd());
    if (inside.trim() === '') return broken('empty', at, source.slice(at, end + 1));
    endLetters();
    const length = end + 1 - at;
    tokens.push({ kind: 'placeholder', reference: inside.trim(), at, length });
    at += length;
  }
  endLetters();
  return ok(tokens);
}

/** The wording that reads back as these tokens. */
export function formatTemplate(tokens: readonly TemplateToken[]): string {
  return tokens
    .map((token) =>
      token.kind === 'placeholder' ? `{${token.reference}}` : escapeBraces(token.text),
    )
    .join('');
}

/** What a wording says in letters, without its places; nothing of a broken one. */
export function lettersOf(source: string): string[] {
  const tokens = parseTemplate(source);
  return tokens.ok ? tokens.value.flatMap((each) => (each.kind === 'text' ? [each.text] : [])) : [];
}

/** Letters as a wording writes them. */
export function escapeBraces(text: string): string {
  return text.replaceAll('{', '{{').replaceAll('}', '}}');
}

/** A wording whose every placeholder is known and which names what it must name. */
export function checkTemplate(
  source: string,
  isKnown: (reference: string) => boolean,
  needed: readonly string[] = [],
): Result<readonly PlacedToken[], TemplateFault> {
  const parsed = parseTemplate(source);
  if (!parsed.ok) return parsed;
  for (const token of parsed.value) {
    if (token.kind === 'text' || isKnown(token.reference)) continue;
    return broken('unknown', token.at, source.slice(token.at, token.at + token.length));
  }
  const absent = needed.find((name) =>
    parsed.value.every((token) => token.kind === 'text' || token.reference !== name),
  );
  return absent === undefined
    ? parsed
    : fail({ ...NOWHERE, found: `{${absent}}`, at: source.length });
}

const NOWHERE = { kind: 'needed', length: 0 } as const;

function broken(
  kind: TemplateFault['kind'],
  at: number,
  found: string,
): Result<never, TemplateFault> {
  return fail({ kind, at, length: found.length, found });
}
