import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { fail, invariant, ok, type Result } from '#app/domain/result.ts';
import type { FileReader } from '#app/reader/fileReader.ts';
import { fillForm } from '#app/reader/fillForm.ts';
import { readDocument } from '#app/reader/readDocument.ts';
import { createForkedReader } from '#app/reader/readerClient.ts';
import { readForm } from '#app/reader/readForm.ts';
import { readPhoto } from '#app/reader/readPhoto.ts';
import { initialiseOffice } from '#app/services/initialiseOffice.ts';
import { createOfficeFolder, openOffice, type HostFacts } from '#app/services/openOffice.ts';
import type { ServiceContext } from '#app/services/serviceContext.ts';
import { sha256Of } from '#app/storage/evidenceFiles.ts';
import { temporaryFolder } from './temporaryFolder.ts';

/** A host whose clock stands at one moment of Viet Nam's wall clock. */
export function hostAt(moment = '2025-10-01T10:00:00'): HostFacts {
  const time = Date.parse(`${moment}+07:00`);
  return {
    clock: () => time,
    actor: 'Nguyễn Thị Lan',
    machine: 'MAY-01',
    onChange: () => undefined,
    reader: readerInThisProcess,
    appVersion: '0.0.0-test',
  };
}

/** Reads own fixtures without the cost of a process; what the process adds has tests of its own. */
const readerInThisProcess: FileReader = {
  ...createForkedReader(),
  read: async (file) => {
    const read = await readDocument(file);
    if (!read.ok) return fail({ code: 'fileRefused', file, refusal: read.error });
    const bytes = readFileSync(file);
    return ok({ document: read.value, sha256: sha256Of(bytes), byteSize: bytes.length });
  },
  readPhoto: async (file) => {
    const read = await readPhoto(file);
    if (!read.ok) return fail({ code: 'fileRefused', file, refusal: read.error });
    const { thumbnail, print, ...facts } = read.value;
    return ok({
      ...facts,
      thumbnail: Buffer.from(thumbnail, 'base64'),
      print: Buffer.from(print, 'base64'),
    });
  },
  readForm: async (file) => {
    const read = await readForm(file);
    return read.ok ? read : fail({ code: 'fileRefused', file, refusal: read.error });
  },
  fillForm: async (file, edits) => {
    const filled = await fillForm(file, edits);
    return filled.ok ? filled : fail({ code: 'fileRefused', file, refusal: filled.error });
  },
};

let template: string | undefined;

/** The sample office in a data folder of its own, set up once and copied, without any result. */
export function sampleOffice(): ServiceContext {
  template ??= setUpTemplate();
  const root = path.join(temporaryFolder(), 'du-lieu');
  cpSync(template, root, { recursive: true });
  return closing(valueOf(openOffice(root, hostAt())));
}

function setUpTemplate(): string {
  const root = path.join(mkdtempSync(path.join(tmpdir(), 'bao-cao-mau-')), 'du-lieu');
  const office = valueOf(createOfficeFolder(root, hostAt()));
  valueOf(initialiseOffice(office, 'sample'));
  office.connection.close();
  process.once('exit', () => rmSync(path.dirname(root), { recursive: true, force: true }));
  return root;
}

/** Closes the data folder and opens it again, as the next start of the program would. */
export function reopen({ connection, folder }: ServiceContext): ServiceContext {
  connection.close();
  return closing(valueOf(openOffice(folder.root, hostAt())));
}

/** The same office at another moment. */
export function at(context: ServiceContext, moment: string): ServiceContext {
  return { ...context, clock: hostAt(moment).clock };
}

/** The value of a step the test takes for granted. */
export function valueOf<T>(result: Result<T>): T {
  invariant(result.ok, `the step succeeds: ${JSON.stringify(result)}`);
  return result.value;
}

/** The failure a test expects; a success fails the test. */
export function errorOf(result: Result<unknown>) {
  invariant(!result.ok, 'the step fails');
  return result.error;
}

function closing(context: ServiceContext): ServiceContext {
  onTestFinished(() => {
    context.connection.close();
  });
  return context;
}
