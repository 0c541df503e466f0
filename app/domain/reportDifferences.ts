import { formatNumber } from './formatNumber.ts';
import type { ActivityRow, UnitTable } from './annexModel.ts';
import type { BodyBlock, Inline, ReportModel } from './reportModel.ts';
import type { ValueState } from './value.ts';

/** What a later version of a report says differently; every list is empty for the same content. */
export type ReportDifferences = {
  readonly facts: readonly FactDifference[];
  readonly paragraphs: readonly TextDifference[];
  readonly totals: readonly FigureDifference[];
  readonly cells: readonly CellDifference[];
  readonly activities: readonly TextDifference[];
  readonly photos: readonly TextDifference[];
};

export type FactName = 'subject' | 'addressees' | 'recipients' | 'signature' | 'issuer';

type FactDifference = Change & { readonly fact: FactName };

/** A paragraph under its heading, or an activity or photo by its name. */
type TextDifference = Change & { readonly place: string };

type FigureDifference = Change & {
  readonly indicator: string;
  readonly label: string;
  readonly unitOfMeasure: string;
};

type CellDifference = FigureDifference & {
  readonly unit: string;
  readonly unitName: string;
};

/** Null where the thing is not in that version at all. */
type Change = { readonly before: string | null; readonly after: string | null };

/** Compares what two versions print: facts, sentences, totals, cells, activities, photos. */
export function differencesBetween(before: ReportModel, after: ReportModel): ReportDifferences {
  return {
    facts: compare(factsOf(before), factsOf(after)),
    paragraphs: compare(paragraphsOf(before.body), paragraphsOf(after.body)),
    totals: compare(totalsOf(before), totalsOf(after)),
    cells: compare(cellsOf(before), cellsOf(after)),
    activities: compare(activitiesOf(before), activitiesOf(after)),
    photos: compare(photosOf(before), photosOf(after)),
  };
}

/** Over how many places two versions differ. */
export function countDifferences(differences: ReportDifferences): number {
  return Object.values(differences).reduce((sum, { length }) => sum + length, 0);
}

/** Something that prints: what it is, and its text. */
type Printed<Name> = { readonly name: Name; readonly text: string };
type PrintedByKey<Name> = ReadonlyMap<string, Printed<Name>>;

/** In the order of the earlier version, what is new at the end. */
function compare<Name extends object>(
  before: PrintedByKey<Name>,
  after: PrintedByKey<Name>,
): (Name & Change)[] {
  const gone = Array.from(before, ([key, { name, text }]) => {
    const now = after.get(key);
    return { ...(now?.name ?? name), before: text, after: now?.text ?? null };
  });
  const added = Array.from(after)
    .filter(([key]) => !before.has(key))
    .map(([, { name, text }]) => ({ ...name, before: null, after: text }));
  return [...gone, ...added].filter((change) => change.before !== change.after);
}

function factsOf(model: ReportModel): PrintedByKey<{ readonly fact: FactName }> {
  const { subject, addressees, recipients, signature, header } = model;
  const texts: Readonly<Record<FactName, string>> = {
    issuer: [header.issuerName, header.symbol, header.place].join('; '),
    subject,
    addressees: addressees.join('; '),
    recipients: recipients.join('; '),
    signature: [...signature.lines, signature.signerName].join('; '),
  };
  return new Map(
    Object.entries(texts).map(([fact, text]) => [fact, { name: { fact: fact as FactName }, text }]),
  );
}

function paragraphsOf(body: readonly BodyBlock[]): PrintedByKey<{ readonly place: string }> {
  const found = new Map<string, Printed<{ readonly place: string }>>();
  let [section, heading] = ['', ''];
  for (const block of body) {
    if (block.kind === 'section') [section, heading] = [`${block.numeral}. ${block.title}`, ''];
    else if (block.kind === 'heading') heading = `${block.number}. ${block.title}`;
    else if (block.kind === 'paragraph') {
      const place = [section, heading].filter((part) => part !== '').join(' / ');
      addOnce(found, block.id, { name: { place }, text: textOf(block.inlines) });
    } else {
      for (const { duty, result, assessment } of block.rows) {
        addOnce(found, `${block.id}\n${duty}`, {
          name: { place: duty },
          text: [result, assessment].filter((part) => part !== '').join('; '),
        });
      }
    }
  }
  return found;
}

function textOf(inlines: readonly Inline[]): string {
  return inlines.map((inline) => (inline.kind === 'missing' ? '[...]' : inline.text)).join('');
}

type FigureName = Omit<FigureDifference, keyof Change>;

function totalsOf(model: ReportModel): PrintedByKey<FigureName> {
  return new Map(
    unitTables(model).flatMap((table) => {
      const columns = columnsOf(table);
      return table.totals.flatMap(({ indicator, value, state }) => {
        const name = columns.find((column) => column.indicator === indicator);
        return name === undefined ? [] : [[indicator, { name, text: figure(value, state) }]];
      });
    }),
  );
}

function cellsOf(model: ReportModel): PrintedByKey<Omit<CellDifference, keyof Change>> {
  return new Map(
    unitTables(model).flatMap((table) => {
      const columns = columnsOf(table);
      return table.rows.flatMap((row) =>
        columns.flatMap((column, at) => {
          const cell = row.cells[at];
          if (cell === undefined) return [];
          const text = cell.kind === 'number' ? figure(cell.value, null) : figure(null, cell.state);
          const name = { ...column, unit: row.unit, unitName: row.name };
          return [[`${row.unit}\n${column.indicator}`, { name, text }]];
        }),
      );
    }),
  );
}

function unitTables({ annexes }: ReportModel): UnitTable[] {
  return annexes.flatMap((annex) => (annex.kind === 'units' ? annex.tables : []));
}

function columnsOf({ groups }: UnitTable): FigureName[] {
  return groups.flatMap(({ columns }) =>
    columns.map(({ indicator, label, unitOfMeasure }) => ({ indicator, label, unitOfMeasure })),
  );
}

const STATE_WORDS: Readonly<Record<Exclude<ValueState, 'value'>, string>> = {
  none: 'không phát sinh',
  notApplicable: 'không thuộc nhiệm vụ',
  missing: 'chưa có số liệu',
  notDue: 'chưa đến hạn',
};

function figure(value: number | null, state: Exclude<ValueState, 'value'> | null): string {
  if (value !== null) return formatNumber(value);
  return state === null ? '' : STATE_WORDS[state];
}

function activitiesOf({ annexes }: ReportModel): PrintedByKey<{ readonly place: string }> {
  const found = new Map<string, Printed<{ readonly place: string }>>();
  for (const row of annexes.flatMap((annex) => (annex.kind === 'activities' ? annex.rows : []))) {
    addOnce(found, `${row.unitName}\n${row.name}`, {
      name: { place: `${row.name} (${row.unitName})` },
      text: activityText(row),
    });
  }
  return found;
}

function activityText({ dateText, place, participants, result }: ActivityRow): string {
  const people = participants === null ? '' : `${formatNumber(participants)} người`;
  return [dateText, place, people, result].filter((part) => part !== '').join('; ');
}

/** By the picture: its number on the page is no difference. */
function photosOf({ annexes }: ReportModel): PrintedByKey<{ readonly place: string }> {
  const found = new Map<string, Printed<{ readonly place: string }>>();
  for (const photo of annexes.flatMap((annex) => (annex.kind === 'photos' ? annex.photos : []))) {
    const text = photo.caption.replace(/^Ảnh \d+\.\s*/u, '');
    addOnce(found, photo.sha256, { name: { place: photo.caption }, text });
  }
  return found;
}

/** The same name twice is told apart by its order. */
function addOnce<Name>(
  found: Map<string, Printed<Name>>,
  key: string,
  printed: Printed<Name>,
): void {
  let count = 1;
  while (found.has(`${key}\n${count}`)) count += 1;
  found.set(`${key}\n${count}`, printed);
}
