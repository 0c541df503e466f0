import { parseTemplate } from '#app/domain/proseTemplate.ts';
import type { Inline } from '#app/domain/reportModel.ts';
import { invariant } from '#app/domain/result.ts';
import type { ReportFacts } from '../buildReportModel.ts';
import { text } from '../inlineText.ts';
import { listFormTexts, listTexts } from './textCatalogue.ts';

/** Finds what a placeholder stands for; null where the data do not have it. */
export type Resolve = (reference: string) => readonly Inline[] | null;

/** Puts the wordings of one report into sentences. */
export type ProseWriter = {
  readonly facts: ReportFacts;
  readonly resolve: Resolve;
  /** A sentence by its key; `own` are the places it alone has. */
  readonly write: (key: string, own?: Readonly<Record<string, readonly Inline[]>>) => Inline[];
  /** A wording without places. */
  readonly words: (key: string) => string;
};

/** Wordings of the office's own first, the built-in ones else. */
export function createProseWriter(facts: ReportFacts, resolve: Resolve): ProseWriter {
  const specs = [...listTexts(facts.setting.kind), ...listFormTexts(facts.results.indicators)];
  const sources = new Map(
    specs.map(({ key, kind, builtIn }) => [
      key,
      facts.prose.texts.get(`${kind} ${key}`) ?? builtIn,
    ]),
  );
  const sourceOf = (key: string): string => {
    const source = sources.get(key);
    invariant(source !== undefined, `the report has the wording ${key}`);
    return source;
  };
  return {
    facts,
    resolve,
    write: (key, own = {}) => fillTemplate(sourceOf(key), (name) => own[name] ?? resolve(name)),
    words: (key) => inlinesAsText(fillTemplate(sourceOf(key), resolve)),
  };
}

/** A wording with its places filled; what cannot be found prints as `[...]` and keeps its name. */
export function fillTemplate(source: string, resolve: Resolve): Inline[] {
  const tokens = parseTemplate(source);
  invariant(tokens.ok, 'wordings are checked when they are saved');
  return joinText(
    tokens.value.flatMap((token) =>
      token.kind === 'text'
        ? [text(token.text)]
        : (resolve(token.reference) ?? [
            { kind: 'missing', fact: 'figure', reference: token.reference } as const,
          ]),
    ),
  );
}

/** Letters that follow letters are one piece. */
function joinText(inlines: readonly Inline[]): Inline[] {
  const joined: Inline[] = [];
  for (const inline of inlines) {
    if (inline.kind === 'text' && inline.text === '') continue;
    const last = joined.at(-1);
    if (isPlain(inline) && last !== undefined && isPlain(last)) {
      joined[joined.length - 1] = text(last.text + inline.text);
    } else joined.push(inline);
  }
  return joined;
}

type PlainText = Extract<Inline, { kind: 'text' }>;

function isPlain(inline: Inline): inline is PlainText {
  return inline.kind === 'text' && inline.reference === undefined && inline.isHandTyped !== true;
}

function inlinesAsText(inlines: readonly Inline[]): string {
  return inlines.map((inline) => (inline.kind === 'missing' ? '' : inline.text)).join('');
}
