import { z } from 'zod';
import { cleanImportedText } from '#app/domain/cleanImportedText.ts';
import { fail, ok } from '#app/domain/result.ts';
import type { FileRefusal, Result } from '#app/domain/result.ts';
import { searchKey } from '#app/domain/searchKey.ts';
import type { RawCell, RawDocument } from './rawDocument.ts';

export type UnitListRow = z.infer<typeof rowSchema>;

/**
 * Reads a list of units from a workbook or delimited file. Columns are found by
 * their heads, in Vietnamese or English and in any order; code, name and kind
 * must be there. All or nothing: the first row that cannot be taken refuses the
 * list and names the cell, because half a roster is worse than none. Formulas
 * are text here or, without a stored result, refused; nothing is computed.
 */
export function importUnitList(document: RawDocument): Result<readonly UnitListRow[], FileRefusal> {
  const sheet = document.sheets.find(({ hidden }) => !hidden);
  const rows = [...Map.groupBy(sheet?.cells ?? [], (cell) => cell.row)].map(([, cells]) => cells);
  const head = rows.findIndex((cells) => columnsOf(cells).has('name'));
  const columns = columnsOf(rows[head] ?? []);
  const missing = REQUIRED.filter((field) => !columns.has(field));
  if (missing.length > 0) return fail({ why: 'missingColumns', columns: missing });
  const units: UnitListRow[] = [];
  const codes = new Set<string>();
  for (const cells of rows.slice(head + 1)) {
    const at = cells[0]?.at ?? '';
    const fields = fieldsOf(cells, columns);
    if (Object.values(fields).every((text) => text === '')) continue;
    const row = rowSchema.safeParse({ ...fields, ...listFields(fields) });
    const formula = cells.find(({ kind }) => kind === 'noResult' || kind === 'error');
    if (formula !== undefined) return invalid(formula.at, [{ path: '', rule: 'formula' }]);
    if (!row.success) {
      return invalid(
        at,
        row.error.issues.map(({ path, code }) => ({ path: path.join('.'), rule: code })),
      );
    }
    const code = row.data.code.toLowerCase();
    if (codes.has(code)) return invalid(at, [{ path: 'code', rule: 'duplicate' }]);
    codes.add(code);
    units.push(row.data);
  }
  return ok(units);
}

type Field = 'code' | 'name' | 'kind' | 'aliases' | 'contact' | 'phone';

const REQUIRED: readonly Field[] = ['code', 'name', 'kind'];

const HEADS: Readonly<Record<Field, readonly string[]>> = {
  code: ['code', 'ma', 'ma don vi', 'ky hieu'],
  name: ['name', 'ten', 'ten don vi', 'don vi'],
  kind: ['kind', 'loai', 'loai don vi', 'nhom', 'nhom don vi'],
  aliases: ['aliases', 'ten goi khac', 'ten khac', 'ten viet tat'],
  contact: ['contact', 'nguoi lien he', 'dau moi', 'dau moi lien he'],
  phone: ['phone', 'dien thoai', 'so dien thoai', 'sdt'],
};

const FIELDS = ['code', 'name', 'kind', 'aliases', 'contact', 'phone'] as const satisfies Field[];

const KINDS: ReadonlyMap<string, string> = new Map([
  ['phong ban', 'phong-ban'],
  ['phong', 'phong-ban'],
  ['phong chuyen mon', 'phong-ban'],
  ['don vi', 'don-vi'],
  ['don vi su nghiep', 'don-vi'],
  ['trung tam', 'don-vi'],
  ['truong hoc', 'truong-hoc'],
  ['truong', 'truong-hoc'],
  ['thon', 'thon'],
  ['xom', 'thon'],
  ['ap', 'thon'],
  ['khu pho', 'thon'],
  ['to dan pho', 'thon'],
]);

const NAME_LIMIT = 200;
const name = z.string().min(1).max(NAME_LIMIT);

const rowSchema = z.strictObject({
  code: z.string().regex(/^[\p{L}\p{Nd}][\p{L}\p{Nd}_-]{0,19}$/u),
  name,
  kind: z.enum(['phong-ban', 'don-vi', 'truong-hoc', 'thon']),
  aliases: z.array(name).max(20),
  contact: z.string().max(NAME_LIMIT).nullable(),
  phone: z.string().max(30).nullable(),
});

function columnsOf(cells: readonly RawCell[]): ReadonlyMap<Field, number> {
  const found = new Map<Field, number>();
  for (const { text, column } of cells) {
    const key = searchKey(text);
    const field = FIELDS.find((candidate) => HEADS[candidate].includes(key));
    if (field !== undefined && !found.has(field)) found.set(field, column);
  }
  return found;
}

function fieldsOf(
  cells: readonly RawCell[],
  columns: ReadonlyMap<Field, number>,
): Readonly<Record<Field, string>> {
  const text = (field: Field): string => {
    const cell = cells.find(({ column }) => column === columns.get(field));
    return cleanImportedText(cell?.text ?? '').text.replace(/\s+/gu, ' ');
  };
  return {
    code: text('code'),
    name: text('name'),
    kind: text('kind'),
    aliases: text('aliases'),
    contact: text('contact'),
    phone: text('phone'),
  };
}

function listFields(fields: Readonly<Record<Field, string>>): {
  readonly kind: string;
  readonly aliases: readonly string[];
  readonly contact: string | null;
  readonly phone: string | null;
} {
  const aliases = fields.aliases.split(/[|;]/u).map((alias) => alias.trim());
  return {
    kind: KINDS.get(searchKey(fields.kind)) ?? fields.kind,
    aliases: [...new Set(aliases)].filter((alias) => alias !== ''),
    contact: fields.contact === '' ? null : fields.contact,
    phone: fields.phone === '' ? null : fields.phone,
  };
}

function invalid(
  at: string,
  issues: readonly { readonly path: string; readonly rule: string }[],
): Result<never, FileRefusal> {
  return fail({ why: 'rowInvalid', at, issues });
}
