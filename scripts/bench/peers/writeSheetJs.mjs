import { need, serve } from './side.mjs';

/** Unit rows of the report with SheetJS, which writes no styles in its free edition. */
const { utils, write } = await need('xlsx');
const units = Number(process.argv[2]);

await serve(() => {
  const rows = Array.from({ length: units }, (_, unit) => [
    unit + 1,
    `Thôn số ${unit + 1}`,
    'Thôn',
    ...Array.from({ length: 20 }, (_cell, at) => 1 + ((unit * 7 + at * 13) % 1300)),
  ]);
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows), 'Chi tiết');
  write(book, { type: 'buffer', bookType: 'xlsx', compression: true });
});
