import { createDocumentBudget } from './documentBudget.ts';
import { refuse } from './fileRefusedError.ts';
import type { Archive } from './openArchive.ts';
import { findWorkbookPart, readRelationships } from './packageParts.ts';
import type { Relationship } from './packageParts.ts';
import type { PackedDocument, PackedSheet } from './packedDocument.ts';
import { parseXml } from './parseXml.ts';
import { readSharedStrings, type SharedString } from './readSharedStrings.ts';
import { readSheet } from './readSheet.ts';
import { readStyles } from './readStyles.ts';
import type { CellStyle } from './readStyles.ts';

/**
 * Reads the values of an .xlsx workbook. An own reader instead of a library,
 * because the libraries unfold merged ranges and validations and can be made to
 * run out of memory by a file of a few kilobytes.
 */
export async function readWorkbook(archive: Archive): Promise<PackedDocument> {
  const { sheets: listed, strings, styles, from1904 } = await readWorkbookParts(archive);
  const budget = createDocumentBudget();
  const sheets: PackedSheet[] = [];
  for (const { name, hidden, part } of listed) {
    sheets.push(
      await readSheet({ archive, part, name, hidden, strings, styles, from1904, budget }),
    );
  }
  budget.finish();
  return { kind: 'workbook', sheets };
}

/** What the sheets of a workbook rest on: their parts in order, shared texts, styles, calendar. */
export type WorkbookParts = {
  readonly part: string;
  readonly sheets: readonly {
    readonly name: string;
    readonly hidden: boolean;
    readonly part: string;
  }[];
  readonly strings: readonly SharedString[];
  readonly styles: readonly CellStyle[];
  readonly from1904: boolean;
};

export async function readWorkbookParts(archive: Archive): Promise<WorkbookParts> {
  const part = await findWorkbookPart(archive);
  const relationships = await readRelationships(archive, part);
  const { sheets: listed, from1904 } = await readSheetList(archive, part);
  const strings = await readPart(relationships, 'sharedStrings', archive, readSharedStrings);
  const styles = await readPart(relationships, 'styles', archive, readStyles);
  const sheets = listed.flatMap(({ name, hidden, id }) => {
    const target = relationships.get(id);
    if (target?.type !== 'worksheet') return [];
    if (!archive.names.has(target.part)) refuse({ why: 'damagedArchive' });
    return [{ name, hidden, part: target.part }];
  });
  return { part, sheets, strings, styles, from1904 };
}

type ListedSheet = { readonly name: string; readonly hidden: boolean; readonly id: string };

const SHEET_NAME_LIMIT = 60;

async function readSheetList(
  archive: Archive,
  part: string,
): Promise<{ readonly sheets: readonly ListedSheet[]; readonly from1904: boolean }> {
  const sheets: ListedSheet[] = [];
  let from1904 = false;
  await parseXml(archive.read(part), {
    open: (tag, attributes) => {
      if (tag === 'workbookPr') {
        from1904 = ['1', 'true'].includes(attributes['date1904'] ?? '');
      } else if (tag === 'sheet') {
        const prefixed = Object.keys(attributes).find((name) => /(?:^|:)id$/u.test(name));
        sheets.push({
          name: (attributes['name'] ?? '').slice(0, SHEET_NAME_LIMIT),
          hidden: (attributes['state'] ?? 'visible') !== 'visible',
          id: prefixed === undefined ? '' : (attributes[prefixed] ?? ''),
        });
      }
    },
  });
  return { sheets, from1904 };
}

/** The one part of a type the workbook points to; nothing when it has none. */
async function readPart<T>(
  relationships: ReadonlyMap<string, Relationship>,
  type: string,
  archive: Archive,
  read: (archive: Archive, part: string) => Promise<readonly T[]>,
): Promise<readonly T[]> {
  const target = [...relationships.values()].find((relationship) => relationship.type === type);
  return target === undefined || !archive.names.has(target.part)
    ? []
    : await read(archive, target.part);
}
