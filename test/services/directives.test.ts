import { readdirSync, readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { createForkLauncher } from '#app/reader/launchForkedReader.ts';
import { createForkedReader } from '#app/reader/readerClient.ts';
import {
  directiveOriginal,
  directivePicture,
} from '#app/services/directiveFiles/directivePages.ts';
import { linkDirective } from '#app/services/directiveFiles/linkDirective.ts';
import {
  listDirectives,
  readDirectiveDesk,
} from '#app/services/directiveFiles/readDirectiveDesk.ts';
import { receiveDirective } from '#app/services/directiveFiles/receiveDirective.ts';
import { saveDirectiveDraft, storeDirective } from '#app/services/directiveFiles/storeDirective.ts';
import { findText } from '#app/services/search/findText.ts';
import { finish } from '#app/services/finish.ts';
import { listSteps } from '#app/services/listSteps.ts';
import { describeWorkFile } from '#app/services/reportLife/workFile.ts';
import { writeWorkFileZip } from '#app/services/reportLife/workFileZip.ts';
import { createFromDirective } from '#app/services/setup/createFromDirective.ts';
import { proposeCampaign } from '#app/services/setup/proposeCampaign.ts';
import { readSetup } from '#app/services/setup/readSetup.ts';
import { campaignDuties, saveDuty } from '#app/services/campaignDuties.ts';
import { reading, type ServiceContext } from '#app/services/serviceContext.ts';
import { undoLastChange } from '#app/services/undoLastChange.ts';
import { readDirective } from '#app/storage/directiveStore.ts';
import { sha256Of } from '#app/storage/evidenceFiles.ts';
import { UNNUMBERED_DIRECTIVE, unnumberedPdf } from '#test/support/ownDirective.ts';
import { temporaryFolder } from '#test/support/temporaryFolder.ts';
import { at, errorOf, reopen, sampleOffice, valueOf } from '#test/support/serviceContext.ts';

const PDF = { name: 'CV tuyên truyền.pdf', bytes: unnumberedPdf() };
const TEXT = { name: 'Văn bản dán.txt', bytes: Buffer.from(UNNUMBERED_DIRECTIVE) };

async function received(
  context: ServiceContext,
  file: { readonly name: string; readonly bytes: Uint8Array },
  byHand = false,
): Promise<string> {
  return valueOf(await finish(receiveDirective(context, file, { byHand }))).id;
}

async function desk(context: ServiceContext, id: string) {
  return valueOf(await readDirectiveDesk(context, id));
}

type Desk = Awaited<ReturnType<typeof desk>>;

/** Answers of a person on top of what stands on the desk. */
function save(
  context: ServiceContext,
  { id, version, draft }: Pick<Desk, 'id' | 'version' | 'draft'>,
  content: Partial<Desk['draft']['content']>,
  direction: Desk['draft']['direction'] = 'outgoing',
) {
  const next = { ...draft, direction, content: { ...draft.content, ...content } };
  return saveDirectiveDraft(context, id, { version, draft: next });
}

test('the request a paper cites is taken where a person says which, and only then', async () => {
  const context = sampleOffice();
  const words = UNNUMBERED_DIRECTIVE.replace('3093', '03');
  const id = await stored(context, { name: 'Văn bản.txt', bytes: Buffer.from(words) });
  const { other, cited } = valueOf(proposeCampaign(context, id));
  expect(other).toBeNull();
  expect(cited).toEqual([{ number: '03', symbol: 'SKHCN-QLCN', issuedOn: '2025-09-19' }]);
  const accepted = {
    id,
    name: 'Tuần lễ',
    reportSubject: '',
    reportTo: null,
    collectFrom: null,
    collectTo: null,
    deadline: null,
    units: [],
    indicators: [],
    other: null,
  };
  const without = valueOf(createFromDirective(context, { ...accepted, cited: null }));
  expect(valueOf(readSetup(context, without.campaign)).requestedBy).toBeNull();
  const { campaign } = valueOf(createFromDirective(context, { ...accepted, cited: 0 }));
  expect(valueOf(readSetup(context, campaign)).requestedBy).toEqual({
    issuer: null,
    number: '03',
    symbol: 'SKHCN-QLCN',
    issuedOn: '2025-09-19',
    subject: null,
  });
  expect(errorOf(createFromDirective(context, { ...accepted, cited: 1 }))).toMatchObject({
    code: 'notFound',
  });
});

async function stored(
  context: ServiceContext,
  file: { readonly name: string; readonly bytes: Uint8Array } = TEXT,
  content: Partial<Desk['draft']['content']> = {},
): Promise<string> {
  const id = await received(context, file);
  valueOf(save(context, await desk(context, id), content));
  return valueOf(await storeDirective(context, id, false)).id;
}

describe('a PDF from the reader to the record', () => {
  test('gives a draft that survives a restart, is stored as one step with its file and undone', async () => {
    let context = sampleOffice();
    const id = await received(context, PDF);
    const read = await desk(context, id);
    const { content } = read.draft;
    expect(content).toMatchObject({
      number: null,
      issuedOn: null,
      reportDueOn: null,
      contactEmails: [],
      symbol: 'UBND-VHXH',
      theme: 'Chuyển đổi số vì cuộc sống của người dân',
      signatureStamps: [{ name: 'Vũ Văn Nguyễn', signedAt: '2025-09-26T14:04:43+07:00' }],
    });
    expect(read.suggestions).toMatchObject([
      { pointer: '/issuedOn', value: '2025-09-26', source: 'signatureStamp' },
      { pointer: '/direction', value: 'outgoing' },
    ]);
    expect(read.draft.direction).toBeNull();
    // Words of a field stand on the page they were read from.
    const span = content.evidence['/theme'] ?? { start: 0, end: 0 };
    const [first] = read.source?.pages ?? [];
    const letters = Array.from(first?.text ?? '');
    expect(letters.slice(span.start, span.end).join('')).toBe(content.theme);
    expect(first?.boxes.some(({ start, end }) => start <= span.start && span.start < end)).toBe(
      true,
    );
    // The second page is drawn by the reader, and once.
    const jpeg = valueOf(await directivePicture(context, id, 2));
    expect(Buffer.from(jpeg.slice(0, 3)).toString('hex')).toBe('ffd8ff');

    valueOf(save(context, read, { number: '15', issuedOn: '2025-09-27' }, null));
    expect(errorOf(save(context, read, { number: '16' }))).toMatchObject({
      reason: 'changedElsewhere',
    });
    context = reopen(context);
    const again = await desk(context, id);
    expect(again.draft.content).toMatchObject({ number: '15', issuedOn: '2025-09-27' });
    expect(errorOf(await storeDirective(context, id, false))).toEqual({
      code: 'validation',
      issues: [{ path: 'direction', rule: 'required' }],
    });
    valueOf(save(context, again, {}));
    const before = listDirectives(context).stored.length;
    const { id: directive } = valueOf(await storeDirective(context, id, false));
    const { drafts, stored: rows } = listDirectives(context);
    expect(drafts).toEqual([]);
    expect(rows).toHaveLength(before + 1);
    expect(rows.find((row) => row.id === directive)).toMatchObject({
      direction: 'outgoing',
      number: '15',
      fileName: PDF.name,
      campaigns: [],
    });
    expect(readDirective(reading(context), directive)).toMatchObject({
      readable: true,
      evidence: { '/theme': span },
      signatureStamps: [{ name: 'Vũ Văn Nguyễn' }],
    });
    const original = valueOf(directiveOriginal(context, directive));
    expect([original.name, sha256Of(original.bytes)]).toEqual([PDF.name, sha256Of(PDF.bytes)]);
    const [step] = valueOf(listSteps(context, null, null, 1)).steps;
    expect(step).toMatchObject({ action: 'directive.save', isUndoable: true });
    valueOf(undoLastChange(context));
    // The work is not lost with the record: its draft waits again.
    expect(listDirectives(context)).toMatchObject({ drafts: [{ id, fileName: PDF.name }] });
    expect(listDirectives(context).stored).toHaveLength(before);
  });

  test('a reader that is killed leaves a reason; the paper can be typed and its file is kept', async () => {
    const office = sampleOffice();
    const launcher = createForkLauncher();
    const context: ServiceContext = {
      ...office,
      reader: createForkedReader({
        seconds: 2,
        launcher: {
          launch: (task) => ({ ...launcher.launch(task), send: () => undefined }),
        },
      }),
    };
    const refused = await finish(receiveDirective(context, PDF, { byHand: false }));
    expect(errorOf(refused)).toMatchObject({
      code: 'fileRefused',
      file: PDF.name,
      refusal: { why: 'timedOut' },
    });
    expect(listDirectives(context).drafts).toEqual([]);
    const id = await received(context, PDF, true);
    const { source, draft, doubt } = await desk(context, id);
    expect([source?.pages, doubt, draft.content.subject]).toEqual([[], null, null]);
    valueOf(save(context, await desk(context, id), { subject: 'gõ theo bản giấy' }));
    const directive = valueOf(await storeDirective(context, id, false)).id;
    expect(sha256Of(valueOf(directiveOriginal(context, directive)).bytes)).toBe(
      sha256Of(PDF.bytes),
    );
    const { folder } = context;
    expect(readdirSync(folder.root).filter((name) => name.startsWith('doc-tep'))).toEqual([]);
  });

  test('a text that lost its letters is refused with its remedy, its page stays to be typed from', async () => {
    const context = sampleOffice();
    const lost = UNNUMBERED_DIRECTIVE.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/giu, 'd');
    const id = await received(context, { name: 'mat-chu.txt', bytes: Buffer.from(lost) });
    const { doubt, draft, source } = await desk(context, id);
    expect(doubt).toContain('mất chữ có dấu');
    expect(draft.content).toMatchObject({ issuer: null, subject: null, addressees: [] });
    expect(source?.pages[0]?.text).toContain('Chuyen doi so');
  });
});

test('the same file, or number, issuer and date, is said before it is stored twice', async () => {
  const context = sampleOffice();
  const known = { number: '15', issuedOn: '2025-09-27' };
  const first = await stored(context, TEXT, known);
  const again = await received(context, TEXT);
  expect((await desk(context, again)).duplicates).toMatchObject([{ id: first, why: 'sameFile' }]);
  valueOf(save(context, await desk(context, again), {}));
  expect(errorOf(await storeDirective(context, again, false))).toMatchObject({
    reason: 'alreadyStored',
  });
  const other = await received(context, PDF);
  expect((await desk(context, other)).duplicates).toEqual([]);
  const { duplicates } = valueOf(
    save(context, await desk(context, other), { ...known, number: '015' }),
  );
  expect(duplicates).toMatchObject([{ id: first, why: 'sameNumber' }]);
  // Another year, another paper.
  const { duplicates: none } = valueOf(
    save(context, await desk(context, other), { ...known, issuedOn: '2026-09-27' }),
  );
  expect(none).toEqual([]);
  expect(valueOf(await storeDirective(context, again, true)).id).not.toBe(first);
});

test('of the drafts that became records the twenty newest are kept', async () => {
  const context = sampleOffice();
  const files = () => readdirSync(context.folder.directiveDrafts);
  const first = await received(context, TEXT);
  valueOf(save(context, await desk(context, first), {}));
  valueOf(await storeDirective(context, first, true));
  const waiting = await received(context, PDF);
  for (let count = 0; count < 20; count += 1) {
    const later = at(context, `2025-10-02T10:00:${String(count).padStart(2, '0')}`);
    const id = await received(later, TEXT);
    valueOf(save(later, await desk(later, id), {}));
    valueOf(await storeDirective(later, id, true));
  }
  expect(files()).toHaveLength(21);
  expect(files()).not.toContain(`${first}.json`);
  expect(files()).toContain(`${waiting}.json`);
});

test('a correction keeps duties that were assessed and refuses to drop them', async () => {
  const context = sampleOffice();
  const id = await stored(context);
  valueOf(linkDirective(context, id, { campaign: 'ngay-hoi-dmst-2025', isLinked: true }));
  const duties = valueOf(campaignDuties(context, null)).duties;
  const village = duties.find(({ unitText }) => unitText.startsWith('Các thôn'));
  const duty = village?.id ?? '';
  valueOf(
    saveDuty(context, { campaign: null, duty, result: 'Đã làm', assessment: 'done', version: 0 }),
  );
  const first = await desk(context, id);
  expect(first).toMatchObject({
    isStored: true,
    campaigns: [{ code: 'ngay-hoi-dmst-2025', role: 'passedOnBy' }],
  });
  const [office, villages] = first.draft.content.duties;
  if (office === undefined || villages === undefined) throw new Error('two duties');
  // The office's duty goes, the villages' is corrected: their assessment stays with it.
  const corrected = { ...villages, text: `${villages.text} Hằng ngày.` };
  valueOf(save(context, first, { duties: [corrected], number: '15' }));
  expect((await desk(context, id)).isChanged).toBe(true);
  expect(readDirective(reading(context), id)?.number).toBeNull();
  valueOf(await storeDirective(context, id, false));
  const after = valueOf(campaignDuties(context, null)).duties.find((each) => each.id === duty);
  expect(after).toMatchObject({ text: corrected.text, result: 'Đã làm' });
  valueOf(save(context, await desk(context, id), { duties: [] }));
  expect(errorOf(await storeDirective(context, id, false))).toEqual({
    code: 'validation',
    issues: [{ path: 'duty', rule: 'dutyInUse' }],
  });
});

test('a directive without a campaign is found by its words and by its file', async () => {
  const context = sampleOffice();
  const directiveId = await stored(context, PDF);
  const found = (query: string) =>
    valueOf(findText(context, { query, campaign: null, limit: 5 })).flatMap(({ hits }) =>
      hits.map(({ found: source, place, campaign }) => ({ source, place, campaign })),
    );
  const place = { screen: 'directive', directiveId };
  expect(found('CV tuyên truyền')).toEqual([{ source: 'directiveFile', place, campaign: null }]);
  expect(found('tuần lễ chuyển đổi số')).toEqual([{ source: 'directive', place, campaign: null }]);
  expect(found('hệ thống truyền thanh')).toContainEqual({ source: 'duty', place, campaign: null });
});

test('a campaign holds what was accepted of its directive and nothing else', async () => {
  const context = sampleOffice();
  const id = await stored(context, PDF);
  const proposal = valueOf(proposeCampaign(context, id));
  expect(proposal).toMatchObject({
    direction: 'outgoing',
    deadline: null,
    periods: [{ start: '2025-09-22', end: '2025-10-05' }],
    other: { label: expect.stringContaining('3093/SKHCN-QLCN') },
  });
  const groups = proposal.roster.find(({ words }) => words.startsWith('Các phòng'));
  const asked = groups?.units.filter(({ isAsked }) => isAsked).map(({ code }) => code);
  expect(asked).toEqual(['YT', 'CA', 'QS']);
  expect(groups?.units.filter(({ isAsked }) => !isAsked).map(({ code }) => code)).toEqual([
    'VP',
    'KT',
    'VHXH',
    'HCC',
    'VHTT',
  ]);
  const words = proposal.indicators.flatMap(({ words: of, matches }) =>
    matches.map(({ code, at: place }) => [code, of.slice(place.start, place.end)]),
  );
  expect(words).toEqual([
    ['bang_ron', 'băng rôn'],
    ['khau_hieu', 'khẩu hiệu'],
    ['tin_bai_cong', 'trang thông tin điện tử'],
    ['luot_phat_thanh', 'truyền thanh'],
  ]);
  const { campaign } = valueOf(
    createFromDirective(context, {
      id,
      name: 'Tuần lễ Chuyển đổi số',
      reportSubject: '',
      reportTo: null,
      collectFrom: null,
      collectTo: null,
      deadline: null,
      units: ['T02', 'VHXH'],
      indicators: ['luot_phat_thanh', 'bang_ron'],
      other: proposal.other?.id ?? null,
      cited: null,
    }),
  );
  const setup = valueOf(readSetup(context, campaign));
  expect(setup).toMatchObject({
    state: 'draft',
    facts: { unitDeadline: null, superiorDeadline: null, collectFrom: null, cutOffOn: null },
    passedOnBy: { symbol: 'UBND-VHXH', number: null },
    requestedBy: { number: '3093' },
    indicators: [{ code: 'bang_ron' }, { code: 'luot_phat_thanh' }],
    roster: [{ unit: 'VHXH' }, { unit: 'T02' }],
  });
  expect(setup.forms.every(({ indicators }) => indicators.length === 2)).toBe(true);
  expect(setup.gaps.map(({ gap }) => gap)).toEqual(['reportSubject']);
  const filed = valueOf(describeWorkFile(context, campaign)).papers;
  expect(filed.map(({ files }) => files)).toEqual([0, 1]);
  const { file } = valueOf(await writeWorkFileZip(context, campaign, temporaryFolder()));
  const zipped = unzipSync(readFileSync(file));
  expect(Buffer.from(zipped['van-ban/CV tuyên truyền.pdf'] ?? '')).toEqual(PDF.bytes);
  valueOf(undoLastChange(context));
  expect(errorOf(readSetup(context, campaign))).toMatchObject({ code: 'notFound' });
});
