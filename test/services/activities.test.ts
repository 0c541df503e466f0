import { describe, expect, test } from 'vitest';
import { activityDesk } from '#app/services/activities/activityDesk.ts';
import { answerMatch } from '#app/services/activities/answerMatch.ts';
import { moveProgrammeRow, removeProgrammeRow } from '#app/services/activities/changeProgramme.ts';
import { readProgramme } from '#app/services/activities/programmeDesk.ts';
import {
  markAttendance,
  removeAssignment,
  savePeople,
} from '#app/services/activities/programmePeople.ts';
import { removeActivity } from '#app/services/activities/removeActivity.ts';
import { saveProgrammeRows } from '#app/services/activities/saveProgrammeRows.ts';
import { saveActivities } from '#app/services/activities/saveActivities.ts';
import { addSubmission } from '#app/services/addSubmission.ts';
import { reviewSubmission } from '#app/services/reviewSubmission.ts';
import { reading, type ServiceContext } from '#app/services/serviceContext.ts';
import { readSetup } from '#app/services/setup/readSetup.ts';
import { saveEvents } from '#app/services/setup/saveEvents.ts';
import { undoLastChange } from '#app/services/undoLastChange.ts';
import { listSubmissions } from '#app/storage/listSubmissions.ts';
import { aNewSubmission, amount, dumpTracked } from '#test/support/builders.ts';
import { errorOf, sampleOffice, valueOf } from '#test/support/serviceContext.ts';

const FIELDS = {
  name: 'Giao lưu văn nghệ',
  startOn: '2025-09-28',
  endOn: null,
  place: 'Nhà văn hóa xã',
  participants: 120,
  result: null,
};

describe('activities', () => {
  test('the first one of a silent unit makes its first report; undo takes both away', () => {
    const context = sampleOffice();
    const before = dumpTracked(context.connection);
    add(context, 'thôn An Khê');
    expect(submissionsOf(context)).toMatchObject([{ kind: 'first', channel: 'paper' }]);
    expect(valueOf(activityDesk(context, null)).rows).toMatchObject([
      { unitCode: 'T01', fields: FIELDS },
    ]);
    valueOf(undoLastChange(context));
    expect(dumpTracked(context.connection)).toEqual(before);
  });

  test('an edit takes the check back; what somebody else changed is not overwritten', () => {
    const context = sampleOffice();
    add(context, 'T01');
    review(context, { to: 'checked' });
    const row = onlyRow(context);
    const edit = { id: row.id, unit: 'T01', seen: row.fields };
    valueOf(saveActivities(context, null, [{ ...edit, fields: { ...FIELDS, participants: 90 } }]));
    expect(submissionsOf(context)).toMatchObject([{ reviewState: 'received' }]);
    const stale = { ...edit, fields: { ...FIELDS, place: 'Sân trường' } };
    expect(errorOf(saveActivities(context, null, [stale]))).toMatchObject({
      reason: 'changedElsewhere',
    });
  });

  test('an activity of a returned report is answered by a correction', () => {
    const context = sampleOffice();
    add(context, 'T01');
    review(context, { to: 'returned', reason: 'Thiếu số người' });
    const row = onlyRow(context);
    const fields = { ...row.fields, participants: 95 };
    valueOf(saveActivities(context, null, [{ id: row.id, unit: 'T01', fields, seen: row.fields }]));
    expect(submissionsOf(context)).toMatchObject([
      { reviewState: 'returned' },
      { kind: 'correct', reviewState: 'received' },
    ]);
    expect(onlyRow(context).fields.participants).toBe(95);
  });

  test('a block is stored as one step or not at all', () => {
    const context = sampleOffice();
    const before = dumpTracked(context.connection);
    const rows = ['T01', 'T02', 'không có thôn này'].map((unit) => aRow(unit));
    expect(errorOf(saveActivities(context, null, rows)).code).toBe('notFound');
    expect(dumpTracked(context.connection)).toEqual(before);
    valueOf(saveActivities(context, null, [aRow('T01'), aRow('T01'), aRow('T02')]));
    expect(valueOf(activityDesk(context, null)).rows).toHaveLength(3);
    valueOf(undoLastChange(context));
    expect(dumpTracked(context.connection)).toEqual(before);
  });

  test('the last one removed takes the empty report with it, undo brings both back', () => {
    const context = sampleOffice();
    add(context, 'T01');
    const before = dumpTracked(context.connection);
    valueOf(removeActivity(context, null, onlyRow(context).id));
    expect(submissionsOf(context)).toEqual([]);
    valueOf(undoLastChange(context));
    expect(dumpTracked(context.connection)).toEqual(before);
  });

  test('a typed figure that differs from the activities is named and stays', () => {
    const context = sampleOffice();
    const derived = derivedCode(context);
    valueOf(addSubmission(context, null, aNewSubmission('T01', { [derived]: amount(3) })));
    add(context, 'T01');
    const { differences } = valueOf(activityDesk(context, null));
    expect(differences.find(({ indicator }) => indicator === derived)).toMatchObject({
      unitCode: 'T01',
      stated: 3,
      counted: 1,
    });
    expect(submissionsOf(context)[0]?.values.get(derived)).toEqual(amount(3));
  });

  test('the answer about a pair is remembered, can change and be undone', () => {
    const context = sampleOffice();
    valueOf(saveActivities(context, null, [aRow('T01'), aRow('T02')]));
    const [pair] = valueOf(activityDesk(context, null)).pairs;
    if (pair === undefined) throw new Error('the two are alike');
    const ids: [string, string] = [pair.secondId, pair.firstId];
    valueOf(answerMatch(context, null, ids, true));
    expect(valueOf(activityDesk(context, null)).pairs).toMatchObject([{ isSame: true }]);
    valueOf(answerMatch(context, null, ids, false));
    expect(valueOf(activityDesk(context, null)).pairs).toMatchObject([{ isSame: false }]);
    valueOf(undoLastChange(context));
    expect(valueOf(activityDesk(context, null)).pairs).toMatchObject([{ isSame: true }]);
    expect(valueOf(activityDesk(context, null)).rows).toHaveLength(2);
  });
});

test('programme: people are assigned, marked, counted once each and removed', () => {
  const context = sampleOffice();
  const [first, second] = valueOf(readProgramme(context, null)).rows;
  if (first === undefined || second === undefined) throw new Error('the sample has a programme');
  const before = dumpTracked(context.connection);
  const list = [
    aPerson(first.id, 'T01', 'Lê Văn An'),
    aPerson(second.id, 'T01', 'lê văn an'),
    aPerson(second.id, 'T02', 'Lê Văn An'),
  ];
  const [saved = '', ...others] = valueOf(savePeople(context, null, list)).ids;
  expect(others).toHaveLength(2);
  const twice = aPerson(first.id, 'Thôn An Khê', 'LÊ VĂN AN');
  const refused = savePeople(context, null, [aPerson(first.id, 'T02', 'Vũ Thị Mai'), twice]);
  expect(errorOf(refused)).toMatchObject({
    code: 'validation',
    issues: [{ path: 'person.LÊ VĂN AN' }],
  });
  const seen = { person: 'Lê Văn An', title: '', unit: 'T01' };
  const fields = { ...seen, title: 'Trưởng thôn' };
  const titled = { id: saved, rowId: first.id, fields, seen };
  expect(valueOf(savePeople(context, null, [titled])).ids).toEqual([saved]);
  expect(errorOf(savePeople(context, null, [titled]))).toMatchObject({
    reason: 'changedElsewhere',
  });
  expect(valueOf(readProgramme(context, null)).rows[0]?.people).toMatchObject([
    { name: 'Lê Văn An', title: 'Trưởng thôn', unitName: 'Thôn An Khê' },
  ]);
  for (const { people } of valueOf(readProgramme(context, null)).rows) {
    for (const { id } of people) valueOf(markAttendance(context, null, id, true));
  }
  const marked = valueOf(readProgramme(context, null));
  expect(marked.persons).toBe(2);
  expect(marked.counts.map(({ unitCode, persons }) => [unitCode, persons])).toEqual([
    ['T01', 1],
    ['T02', 1],
  ]);
  for (const { people } of marked.rows) {
    for (const { id } of people) valueOf(removeAssignment(context, null, id));
  }
  expect(dumpTracked(context.connection)).toEqual(before);
});

describe('the programme of an event', () => {
  test('is typed, moved and taken back; a row with people stays until they are off it', () => {
    const context = sampleOffice();
    const setup = valueOf(readSetup(context, null));
    const fair = { id: null, name: 'Hội xuân', start: null, end: null, venue: null };
    const seen = { campaign: setup.code, version: setup.version };
    const event = valueOf(saveEvents(context, seen, [...setup.events, fair])).events.at(-1);
    const eventId = event?.id ?? '';
    const entry = (title: string) => ({
      id: null,
      eventId,
      fields: { timeText: '8h00', title, date: '2026-02-22', part: null },
      seen: null,
    });
    const titles = () =>
      valueOf(readSetup(context, null))
        .events.at(-1)
        ?.programme.map(({ title }) => title);
    const empty = dumpTracked(context.connection);
    const made = ['Khai mạc', 'Thi nấu bánh', 'Bế mạc'].map(entry);
    const [first = '', , last = ''] = valueOf(saveProgrammeRows(context, null, made)).ids;
    const typed = dumpTracked(context.connection);
    valueOf(moveProgrammeRow(context, null, last, -1));
    valueOf(moveProgrammeRow(context, null, last, -1));
    valueOf(moveProgrammeRow(context, null, last, -1));
    expect(titles()).toEqual(['Bế mạc', 'Khai mạc', 'Thi nấu bánh']);
    valueOf(undoLastChange(context));
    valueOf(undoLastChange(context));
    expect(dumpTracked(context.connection)).toEqual(typed);

    const row = { ...entry('Lễ khai mạc'), id: first, seen: entry('Khai mạc').fields };
    expect(valueOf(saveProgrammeRows(context, null, [row])).ids).toEqual([first]);
    expect(errorOf(saveProgrammeRows(context, null, [row]))).toMatchObject({
      reason: 'changedElsewhere',
    });
    valueOf(undoLastChange(context));
    const [person = ''] = valueOf(
      savePeople(context, null, [aPerson(first, 'T01', 'Lê Văn An')]),
    ).ids;
    expect(errorOf(removeProgrammeRow(context, null, first))).toMatchObject({
      issues: [{ path: 'programme.Khai mạc', rule: 'programmeRowInUse' }],
    });
    valueOf(removeAssignment(context, null, person));
    valueOf(removeProgrammeRow(context, null, first));
    expect(titles()).toEqual(['Thi nấu bánh', 'Bế mạc']);
    for (let step = 0; step < 3; step += 1) valueOf(undoLastChange(context));
    expect(dumpTracked(context.connection)).toEqual(typed);
    valueOf(undoLastChange(context));
    expect(dumpTracked(context.connection)).toEqual(empty);
  });

  test('that was read out of a document is quoted: nobody types over it', () => {
    const context = sampleOffice();
    const [event] = valueOf(readSetup(context, null)).events;
    const [quoted] = event?.programme ?? [];
    if (event === undefined || quoted === undefined) throw new Error('the sample has a programme');
    context.connection
      .prepare(
        `insert into evidence_span select 'span', directive_id, '/events/' || position || '/programme/0/title', 0, 5
         from directive_event where id = ?`,
      )
      .run(event.id);
    expect(errorOf(removeProgrammeRow(context, null, quoted.id))).toMatchObject({
      issues: [{ rule: 'quoted' }],
    });
    const { id, people, ...fields } = quoted;
    expect(people).toBe(0);
    const row = { id, eventId: event.id, fields, seen: fields };
    expect(errorOf(saveProgrammeRows(context, null, [row]))).toMatchObject({
      issues: [{ rule: 'quoted' }],
    });
  });
});

function aRow(unit: string) {
  return { id: null, unit, fields: FIELDS, seen: null };
}

function aPerson(rowId: string, unit: string, person: string) {
  return { id: null, rowId, fields: { person, title: '', unit }, seen: null };
}

function add(context: ServiceContext, unit: string): void {
  valueOf(saveActivities(context, null, [aRow(unit)]));
}

function onlyRow(context: ServiceContext) {
  const [row, ...others] = valueOf(activityDesk(context, null)).rows;
  if (row === undefined || others.length > 0) throw new Error('one activity is stored');
  return row;
}

function submissionsOf(context: ServiceContext) {
  const id = context.connection.prepare('select id from campaign').pluck().get();
  return listSubmissions(reading(context), String(id));
}

function review(context: ServiceContext, outcome: Parameters<typeof reviewSubmission>[2]): void {
  const [submission] = submissionsOf(context);
  valueOf(reviewSubmission(context, submission?.id ?? '', outcome, submission?.version ?? 0));
}

function derivedCode(context: ServiceContext): string {
  const sql = "select code from indicator where derives_from = 'activities'";
  return String(context.connection.prepare(sql).pluck().get());
}
