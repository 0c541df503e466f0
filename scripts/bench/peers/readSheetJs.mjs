import path from 'node:path';
import { readFileSync } from 'node:fs';
import { need, serve } from './side.mjs';

/** Every cell of the measured workbook with SheetJS. */
const { read, utils } = await need('xlsx');
const file = path.join(process.env.BENCH_FOLDER, `workbook-${process.argv[2]}`, 'bang.xlsx');

await serve(() => {
  const book = read(readFileSync(file));
  utils.sheet_to_json(book.Sheets[book.SheetNames[0]], { header: 1 });
});
