import { describe, expect, test } from 'vitest';
import { openMemoryDatabase, type Connection } from '#app/storage/openDatabase.ts';
import { SEARCH_SOURCES } from '#app/storage/searchSources.ts';
import { MATCH_IDS } from '#app/storage/searchStore.ts';
import { insertOneRowEach, oneRowEach } from '#test/support/oneRowEach.ts';
import { entriesOf, expectIndexFits } from '#test/support/searchIndex.ts';

/** An office in which every source has something to find. */
function fullOffice(): Connection {
  const connection = openMemoryDatabase();
  insertOneRowEach(connection);
  return connection;
}

/** What makes a row of a source say something new. */
const EDITS: Readonly<Record<keyof typeof SEARCH_SOURCES, readonly string[]>> = {
  directive: [
    "number = '3093', symbol = 'SKHCN-QLCN'",
    "subject = 'Ngày hội Ỷ Lan'",
    "issuer = 'Sở KH&CN'",
    "theme = 'Đổi mới'",
  ],
  duty: ["text = 'Treo băng zôn'", "unit_text = 'Đài phát thanh'"],
  event: ["name = 'Lễ kỉ niệm'", "theme = 'Sáng tạo'", "venue = 'Nhà văn hóa'"],
  programme: ["title = 'Bế mạc'"],
  unit: [
    "code = 'T99'",
    "name = 'Thôn Ðông La'",
    "short_name = 'Đông La'",
    "contact_name = 'Bà Ỷ'",
    "contact_role = 'Trưởng thôn'",
    "phone = '0912 345 678'",
  ],
  alias: ["alias = 'Đông La Thượng'"],
  value: [
    "amount = null, text = 'Thành lập 3 đội'",
    "raw = 'hơn 40 lượt'",
    "state = 'none', amount = null, text = null, raw = 'không tổ chức do mưa bão'",
  ],
  activity: ["name = 'Hội thi'", "place = 'Sân kho'", "result = 'Giải nhất'"],
  activityPhoto: ["caption = 'Ảnh mít tinh'"],
  campaignPhoto: ["caption = 'Ảnh cổng chào'"],
  submission: ["note = 'Gửi lại sau'", "review_reason = 'Thiếu ảnh'", "sent_by = 'Ông Tư'"],
  cellNote: ["text = 'Hỏi lại trưởng thôn'"],
  dutyResult: ["result = 'Đã làm xong'"],
  draft: ["report_subject = 'Kết quả hưởng ứng'"],
  draftParagraph: ["wording = 'Đã treo {bang_ron} băng rôn'"],
  report: ["state = 'issued', number = '12', issued_on = '2025-10-10'"],
  reportParagraph: [],
  person: ["person_name = 'Đặng Văn Ỷ'", "person_title = 'Phó Bí thư'"],
  directiveFile: ["evidence_id = 'second'"],
  sentFile: ["evidence_id = 'second'"],
  activityPhotoFile: ["evidence_id = 'second'"],
  campaignPhotoFile: ["evidence_id = 'second'"],
  receivedForm: ["evidence_id = 'second'"],
  signedCopy: ["signed_copy_id = 'second'"],
};

describe('the index follows every table by itself', () => {
  test.each(Object.entries(EDITS))('%s: every column that is found', (name, edits) => {
    const connection = fullOffice();
    connection.exec(
      "insert into evidence select 'second', kind, sha256, byte_size, media_type, 'Bản ký số 2.pdf', url, width_px, height_px, created_at from evidence",
    );
    const source = SEARCH_SOURCES[name as keyof typeof EDITS];
    for (const edit of edits) {
      const before = entriesOf(connection);
      connection.exec(`update ${source.table} set ${edit}`);
      expect(entriesOf(connection)).not.toEqual(before);
      expectIndexFits(connection);
    }
  });

  test('rows that go take their words along, rows that come back bring them back', () => {
    const connection = fullOffice();
    const all = entriesOf(connection);
    const tables = Object.keys(oneRowEach).filter((table) => table !== 'audit_entry');
    for (const table of tables) {
      connection.exec(`create temp table "kept_${table}" as select * from "${table}"`);
    }
    for (const table of tables.toReversed()) connection.exec(`delete from "${table}"`);
    expect(entriesOf(connection)).toEqual([]);
    expectIndexFits(connection);
    for (const table of tables) {
      connection.exec(`insert into "${table}" select * from "kept_${table}"`);
    }
    expect(entriesOf(connection)).toEqual(all);
    expectIndexFits(connection);
  });
});

test('each paragraph of a submitted report is found by itself', () => {
  const connection = openMemoryDatabase();
  insertOneRowEach(connection);
  const body = [
    { kind: 'section', numeral: 'I', title: 'Công tác' },
    {
      kind: 'paragraph',
      id: 'a',
      inlines: [
        { kind: 'text', text: 'Treo ' },
        { kind: 'number', text: '12' },
        { kind: 'text', text: ' băng rôn' },
      ],
    },
    { kind: 'paragraph', id: 'b', inlines: [{ kind: 'missing', fact: 'addressee' }] },
  ];
  connection
    .prepare(
      `insert into summary_report (id, campaign_id, sequence, state, content, content_sha256, subject, created_at, updated_at, version)
       values ('new', 'campaign', 2, 'submitted', ?, '', 'Kết quả Ngày hội', '', '', 1)`,
    )
    .run(JSON.stringify({ release: { body } }));
  const texts = entriesOf(connection).filter(({ sourceId }) => sourceId === 'new');
  expect(texts.map(({ text }) => text)).toEqual(['Kết quả Ngày hội', 'Treo 12 băng rôn', '[...]']);
  expectIndexFits(connection);
});

test('a bare figure costs the index nothing', () => {
  const connection = fullOffice();
  connection.exec("update value set amount = 40, raw = '40'");
  expect(entriesOf(connection).filter(({ source }) => source === 'value')).toEqual([]);
});

test('the index alone answers: no table is walked', () => {
  const plan = fullOffice()
    .prepare<[string, number], { detail: string }>(`explain query plan ${MATCH_IDS}`)
    .all('keys : ("thon"*)', 2 ** 40)
    .map(({ detail }) => detail);
  expect(plan).toEqual([expect.stringMatching(/^SCAN search_index VIRTUAL TABLE INDEX .*M/u)]);
});
