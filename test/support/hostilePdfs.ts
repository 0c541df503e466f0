import { deflateSync } from 'node:zlib';
import type { FileRefusal } from '#app/domain/result.ts';
import { writePdf } from './pdfFile.ts';

export type HostilePdf = {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Any of these is a right answer; a bomb ends by time or by memory. */
  readonly refusals: readonly FileRefusal['why'][];
};

const LINE = { text: 'Ủy ban nhân dân xã đề nghị các thôn báo cáo kết quả.', x: 60, y: 700 };

/** Files that want to do harm, or that nobody can read. */
export function hostilePdfs(): readonly HostilePdf[] {
  const whole = writePdf({ pages: [{ texts: [LINE] }] });
  return [
    {
      name: 'with a password',
      bytes: writePdf({
        pages: [{ texts: [LINE] }],
        trailer: '/Encrypt @0 R /ID [<00112233445566778899aabbccddeeff> <00>]',
        extras: [
          `<< /Filter /Standard /V 1 /R 2 /P -4 /O <${'41'.repeat(32)}> /U <${'42'.repeat(32)}> >>`,
        ],
      }),
      refusals: ['passwordProtected'],
    },
    { name: 'of 500 pages', bytes: pagesOf(500), refusals: ['tooManyPages'] },
    { name: 'of 10,000 pages', bytes: pagesOf(10_000), refusals: ['tooManyPages'] },
    { name: 'cut off after its head', bytes: whole.subarray(0, 200), refusals: ['damagedPdf'] },
    {
      name: 'cut off before its end',
      bytes: whole.subarray(0, whole.indexOf('xref\n0')),
      refusals: ['damagedPdf'],
    },
    {
      name: 'of nothing but its mark',
      bytes: Buffer.from(`%PDF-1.7\n${'x'.repeat(5000)}`),
      refusals: ['damagedPdf'],
    },
    {
      name: 'whose drawing unpacks without end',
      bytes: bomb(),
      refusals: ['outOfMemory', 'timedOut'],
    },
  ];
}

/** Damage that other programs repair: the text is there. */
export function mendablePdfs(): readonly { readonly name: string; readonly bytes: Uint8Array }[] {
  const whole = writePdf({ pages: [{ texts: [LINE] }] }).toString('latin1');
  return [
    {
      name: 'its table of places is wrong',
      bytes: Buffer.from(whole.replace(/startxref\n\d+/u, 'startxref\n7'), 'latin1'),
    },
    {
      name: 'it says it has a million pages',
      bytes: Buffer.from(whole.replace('/Count 1 ', '/Count 1000000 '), 'latin1'),
    },
    { name: 'a mail program wrote before it', bytes: Buffer.from(`\r\n\r\n${whole}`, 'latin1') },
  ];
}

function pagesOf(count: number): Buffer {
  return writePdf({ pages: Array.from({ length: count }, () => ({})) });
}

/** Text operators without end: a quarter of a gigabyte of them in a file of less than one megabyte. */
function bomb(): Buffer {
  const unit = Buffer.from('BT /F 12 Tf 1 0 0 1 9 9 Tm <21> Tj ET\n'.repeat(100_000));
  const packed = deflateSync(Buffer.concat(Array.from({ length: 64 }, () => unit)), { level: 9 });
  return writePdf({ pages: [{ texts: [LINE], packed }] });
}
