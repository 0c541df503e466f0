import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { invariant } from '#app/domain/result.ts';
import type { Result } from '#app/domain/result.ts';
import { initialiseOffice } from '#app/services/initialiseOffice.ts';
import { createOfficeFolder, openOffice } from '#app/services/openOffice.ts';
import { saveValue } from '#app/services/saveValue.ts';
import type { ServiceContext } from '#app/services/serviceContext.ts';
import { hostAt } from '#test/support/hostAt.ts';
import { dataFolderIn } from './job.ts';

let template: string | undefined;

/** A data folder with the practice office and no result, made once and copied. */
export function placeOffice(home: string): void {
  template ??= makeTemplate();
  cpSync(template, dataFolderIn(home), { recursive: true });
}

/** The office of a home, for the steps a job takes for granted. */
export function withOffice<T>(home: string, use: (office: ServiceContext) => T): T {
  const opened = openOffice(dataFolderIn(home), hostAt());
  invariant(opened.ok, `the prepared office opens: ${JSON.stringify(opened)}`);
  try {
    return use(opened.value);
  } finally {
    opened.value.connection.close();
  }
}

/** Saves one amount into the cell that the jobs count in. */
export function saveAmount(office: ServiceContext, amount: number): Result<unknown> {
  return saveValue(office, {
    campaign: null,
    unitCode: 'T01',
    indicator: 'bang_ron',
    stated: { state: 'value', amount },
    raw: String(amount),
  });
}

function makeTemplate(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'su-co-mau-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const root = path.join(folder, 'du-lieu');
  const created = createOfficeFolder(root, hostAt());
  invariant(created.ok, 'a fresh folder takes an office');
  const initialised = initialiseOffice(created.value, 'sample');
  invariant(initialised.ok, 'the practice office is set up');
  created.value.connection.close();
  return root;
}
