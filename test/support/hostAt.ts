import { readFileSync } from 'node:fs';
import { fail, ok } from '#app/domain/result.ts';
import type { FileReader } from '#app/reader/fileReader.ts';
import { fillForm } from '#app/reader/fillForm.ts';
import { readDocument } from '#test/support/readDocument.ts';
import { createForkedReader } from '#app/reader/readerClient.ts';
import { readForm } from '#app/reader/readForm.ts';
import { readPhoto } from '#app/reader/readPhoto.ts';
import type { HostFacts } from '#app/services/openOffice.ts';
import { sha256Of } from '#app/storage/evidenceFiles.ts';

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
