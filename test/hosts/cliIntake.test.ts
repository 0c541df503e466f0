import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { printDirective } from '#test/support/directivePages.ts';
import { ownDirectives } from '#test/support/intakeTexts.ts';
import { temporaryFolder } from '#test/support/temporaryFolder.ts';
import { expectClerkWords, expectRefusal, runCli } from './commandLine.ts';

/** The keys that programs of other offices rely on, in their order. */
const KEYS =
  'readable,reason,documentType,issuer,number,symbol,place,issuedOn,subject,addressees,references,theme,slogans,forms,activities,periods,events,duties,reportDueOn,reportDueTime,contactEmails,recipients,signer,signatureStamps,evidence,text';

const lineSchema = z.looseObject({
  readable: z.boolean(),
  reason: z.string().nullable(),
  number: z.string().nullable(),
  text: z.string().nullable(),
});

test('intake answers one object a line for text, PDF, standard input and what it cannot read', async () => {
  const folder = temporaryFolder();
  const keep = (name: string, bytes: string | Buffer): string => {
    writeFileSync(path.join(folder, name), bytes);
    return path.join(folder, name);
  };
  const [own] = ownDirectives();
  const files = [
    keep('công văn.txt', own?.text ?? ''),
    keep('công văn.pdf', await printDirective()),
    '-',
    keep('mất chữ.txt', 'UBND TNH PH TH CNG HO X HI CH NGHA VIT NAM S VN HO TH THAO V DU LCH'),
    keep('tệp cũ.doc', Buffer.from('d0cf11e0a1b11ae1', 'hex')),
  ];
  const { code, stdout, stderr } = await runCli(['intake', ...files], {
    input: 'Số: 7/UBND-VX\nKính gửi: Các thôn trong xã.\nĐề nghị các thôn treo cờ Tổ quốc./.',
  });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  const objects = stdout
    .trimEnd()
    .split('\n')
    .map((line): unknown => JSON.parse(line));
  const drafts = objects.map((object) => lineSchema.parse(object));
  for (const object of objects)
    expect(Object.keys(z.looseObject({}).parse(object)).join()).toBe(KEYS);
  expect(drafts.map(({ readable }) => readable)).toEqual([true, true, true, false, false]);
  expect(drafts.map(({ number }) => number)).toEqual([own?.truth['number'], '12', '7', null, null]);
  expect(drafts[0]?.text).toBe(own?.text.normalize('NFC'));
  for (const { reason, readable } of drafts) {
    if (readable) expect(reason).toBeNull();
    else expectClerkWords(reason ?? '');
  }
});

test('a file that is not there and a call without a file are refused', async () => {
  expectRefusal(await runCli(['intake', '/không/có.txt']), 1);
  expectRefusal(await runCli(['intake']), 2);
});
