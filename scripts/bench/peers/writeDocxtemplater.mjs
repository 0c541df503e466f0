import { need, serve } from './side.mjs';

/** Unit rows of the report with docxtemplater: a template whose one row is repeated. */
const { default: Docxtemplater } = await need('docxtemplater');
const { default: PizZip } = await need('pizzip');
const units = Number(process.argv[2]);

const INDICATORS = 20;
const cell = (text) => `<w:tc><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:tc>`;
const figures = Array.from({ length: INDICATORS }, (_, at) => cell(`{f${at}}`)).join('');
const row = `<w:tr>${cell('{#rows}{order}')}${cell('{name}')}${figures}${cell('{/rows}')}</w:tr>`;
const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const packageUrl = 'http://schemas.openxmlformats.org/package/2006';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const parts = {
  '[Content_Types].xml': `<Types xmlns="${packageUrl}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
  '_rels/.rels': `<Relationships xmlns="${packageUrl}/relationships"><Relationship Id="r1" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
  'word/document.xml': `<w:document xmlns:w="${main}"><w:body><w:tbl>${row}</w:tbl></w:body></w:document>`,
};

await serve(() => {
  const zip = new PizZip();
  for (const [name, xml] of Object.entries(parts)) zip.file(name, xml);
  const document = new Docxtemplater(zip, { paragraphLoop: true });
  const rows = Array.from({ length: units }, (_, unit) => ({
    order: unit + 1,
    name: `Thôn số ${unit + 1}`,
    ...Object.fromEntries(
      Array.from({ length: INDICATORS }, (_figure, at) => [
        `f${at}`,
        1 + ((unit * 7 + at * 13) % 1300),
      ]),
    ),
  }));
  document.render({ rows });
  document.getZip().generate({ type: 'nodebuffer', compression: 'DEFLATE' });
});
