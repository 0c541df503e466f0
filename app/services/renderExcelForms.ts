import type { z } from 'zod';
import type { paperSchema } from '#app/contract/paperContract.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import { searchKey } from '#app/domain/searchKey.ts';
import { excelForm } from '#app/reports/papers/excelForm.ts';
import type { PaperFacts, PaperForm } from '#app/reports/papers/queryPaperFacts.ts';

type Scope = Extract<z.infer<typeof paperSchema>, { readonly kind: 'excelForm' }>['of'];
type NamedFile = { readonly name: string; readonly bytes: Uint8Array };

/** The Excel form of one unit or of a group; for every unit a zip with one form each. */
export async function renderExcelForms(facts: PaperFacts, of: Scope): Promise<Result<NamedFile>> {
  switch (of.scope) {
    case 'unit': {
      const form = facts.forms.find((each) => hasUnit(each, of.unitCode));
      if (form === undefined) {
        return fail({ code: 'notFound', entity: 'unit', reference: of.unitCode });
      }
      return ok(await renderOne(facts, form, of.unitCode));
    }
    case 'form': {
      const form = facts.forms.find(({ id }) => id === of.formId);
      if (form === undefined) {
        return fail({ code: 'notFound', entity: 'form', reference: of.formId });
      }
      return ok(await renderOne(facts, form, null));
    }
    case 'everyUnit': {
      const files: NamedFile[] = [];
      for (const form of facts.forms) {
        // One after the other: a workbook is held in memory while it is written.
        for (const { entry } of form.units) {
          // oxlint-disable-next-line no-await-in-loop
          files.push(await renderOne(facts, form, entry.code));
        }
      }
      const { packFiles } = await import('#app/reports/packFiles.ts');
      return ok({ name: 'bieu-bao-cao-cac-don-vi.zip', bytes: packFiles(files) });
    }
  }
}

/** A name as part of a file name: plain letters, digits and hyphens. */
export function fileNamePart(name: string): string {
  return searchKey(name)
    .replace(/[^a-z0-9]+/gu, '-')
    .slice(0, 60);
}

async function renderOne(
  facts: PaperFacts,
  form: PaperForm,
  unitCode: string | null,
): Promise<NamedFile> {
  const { renderFormXlsx } = await import('#app/reports/excel/renderFormXlsx.ts');
  const model = excelForm(facts, form, unitCode);
  const owner = model.unit === null ? [form.name] : [model.unit.code, model.unit.name];
  return {
    name: `${['bieu-bao-cao', ...owner.map(fileNamePart)].join('-')}.xlsx`,
    bytes: await renderFormXlsx(model),
  };
}

function hasUnit({ units }: PaperForm, code: string): boolean {
  return units.some(({ entry }) => entry.code === code);
}
