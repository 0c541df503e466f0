import { PROSE_REFERENCES, type ReferenceName } from '#app/domain/proseReferences.ts';
import { OWN_PLACE_NAMES, PLACE_NAMES, textsText } from '../../../i18n/reportTexts.vi.ts';
import type { Preview } from '../ReportScreen.tsx';
import type { ReportText } from './TextsDialog.tsx';

/** A place a wording may name; one whose arguments a person fills in has none of them yet. */
type Place = { readonly place: string; readonly name: string };

/** What may be inserted: places of this sentence alone, facts, every indicator's total, the rest. */
export function listPlaces(
  { own, form }: ReportText,
  indicators: Preview['indicators'],
): readonly Place[] {
  const ofItself = own.map((place) => ({ place, name: OWN_PLACE_NAMES[place] ?? place }));
  if (form !== 'sentence') return ofItself;
  return [
    ...ofItself,
    ...named(({ arity }) => arity === 0),
    ...indicators.map(({ code, label }) => ({
      place: `tong:${code}`,
      name: textsText.totalOf(label),
    })),
    ...named(({ name, arity }) => arity > 0 && name !== 'tong'),
  ];
}

function named(
  isWanted: (reference: { readonly name: ReferenceName; readonly arity: number }) => boolean,
): Place[] {
  return NAMES.filter((name) => isWanted({ name, arity: PROSE_REFERENCES[name] })).map((name) => ({
    place: `${name}${':'.repeat(PROSE_REFERENCES[name])}`,
    name: PLACE_NAMES[name],
  }));
}

const NAMES = Object.keys(PROSE_REFERENCES) as ReferenceName[];
