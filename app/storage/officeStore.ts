import type { ChangeScope } from './changeScope.ts';
import { build, selectAll, selectFirst, type ReadDb } from './queryBuilder.ts';
import type { Database } from './schema.ts';

export type Office = {
  /** "xã Nam Thanh Miện" */
  readonly communeName: string;
  /** Place of the date line: "Nam Thanh Miện". */
  readonly place: string;
  readonly issuingBody: 'ubnd' | 'phong';
  readonly departmentName: string;
  readonly departmentAbbreviation: string;
  /** The department of the province the reports go to; null until the office states it. */
  readonly superiorName: string | null;
  readonly signers: readonly Signer[];
};

export type Signer = {
  readonly name: string;
  readonly title: string;
  readonly authority: Database['signer']['authority'];
};

/** Settings of the office, null in a folder that was not set up. */
export function readOffice(db: ReadDb): Office | null {
  const row = selectFirst(db, build.selectFrom('office').selectAll());
  if (row === undefined) return null;
  const signers = selectAll(
    db,
    build.selectFrom('signer').select(['name', 'title', 'authority']).orderBy('position'),
  );
  return {
    communeName: row.commune_name,
    place: row.place,
    issuingBody: row.issuing_body,
    departmentName: row.department_name,
    departmentAbbreviation: row.department_abbreviation,
    superiorName: row.superior_name,
    signers,
  };
}

/** Writes the one settings row and its signers; the first signer is the usual one. */
export function insertOffice(scope: ChangeScope, office: Office): void {
  scope.recorder.insert('office', {
    id: 'office',
    commune_name: office.communeName,
    place: office.place,
    issuing_body: office.issuingBody,
    department_name: office.departmentName,
    department_abbreviation: office.departmentAbbreviation,
    superior_name: office.superiorName,
    updated_at: scope.now,
    version: 1,
    package_limit_mb: USUAL_PACKAGE_LIMIT_MB,
  });
  for (const [position, signer] of office.signers.entries()) {
    scope.recorder.insert('signer', { id: scope.newId(), ...signer, position });
  }
}

/** What most mailboxes and document systems take; the office states its own under Thiết lập. */
const USUAL_PACKAGE_LIMIT_MB = 20;

/** Largest package the office can send, in megabytes. */
export function readPackageLimit(db: ReadDb): number {
  const row = selectFirst(db, build.selectFrom('office').select('package_limit_mb'));
  return row?.package_limit_mb ?? USUAL_PACKAGE_LIMIT_MB;
}

export function savePackageLimit({ recorder }: ChangeScope, limitMb: number): void {
  recorder.update('office', 'office', { package_limit_mb: limitMb });
}

/** Changes the settings row and writes the signers anew in their order. */
export function replaceOffice(scope: ChangeScope, office: Office): void {
  const { recorder } = scope;
  recorder.update('office', 'office', {
    commune_name: office.communeName,
    place: office.place,
    issuing_body: office.issuingBody,
    department_name: office.departmentName,
    department_abbreviation: office.departmentAbbreviation,
    superior_name: office.superiorName,
  });
  const known = selectAll(recorder.db, build.selectFrom('signer').selectAll().orderBy('position'));
  for (const [position, signer] of office.signers.entries()) {
    const row = known[position];
    if (row === undefined) recorder.insert('signer', { id: scope.newId(), ...signer, position });
    else recorder.update('signer', row.id, { ...signer, position });
  }
  for (const row of known.slice(office.signers.length)) recorder.remove('signer', row.id);
}
