import { strFromU8, unzipSync } from 'fflate';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { addSubmission } from '#app/services/addSubmission.ts';
import { composeReport } from '#app/services/composeReport.ts';
import { exportReport } from '#app/services/exportReport.ts';
import { findCampaign } from '#app/services/findCampaign.ts';
import { keepEvidence } from '#app/services/keepEvidence.ts';
import { correctReport, identifyCorrection } from '#app/services/reportLife/corrections.ts';
import { listRegister } from '#app/services/reportLife/issuedRegister.ts';
import { renderLifePaper } from '#app/services/reportLife/lifePapers.ts';
import { setPackageLimit, writePackage } from '#app/services/reportLife/releasePackage.ts';
import {
  acknowledgeChecks,
  markSeen,
  reconsiderCheck,
} from '#app/services/reportLife/reportChecks.ts';
import { attachSignedCopy } from '#app/services/reportLife/signedCopy.ts';
import { versionDifferences } from '#app/services/reportLife/versionDifferences.ts';
import { describeWorkFile, saveWorkFile } from '#app/services/reportLife/workFile.ts';
import { writeWorkFileZip } from '#app/services/reportLife/workFileZip.ts';
import { identifyPassedOn, issueReport } from '#app/services/reportDesk.ts';
import { saveReportSetting } from '#app/services/saveReportSetting.ts';
import { reading, type ServiceContext } from '#app/services/serviceContext.ts';
import { moveReport, readReportContent, submitReport } from '#app/services/submitReport.ts';
import { undoLastChange } from '#app/services/undoLastChange.ts';
import { updateOffice } from '#app/services/updateOffice.ts';
import { evidencePath, sha256Of } from '#app/storage/evidenceFiles.ts';
import { readOffice } from '#app/storage/officeStore.ts';
import { defaultReportSetting } from '#app/domain/reportSetting.ts';
import { amount, aNewSubmission } from '#test/support/builders.ts';
import { openXmlErrors, validatorMissing } from '#test/support/openXmlValidator.ts';
import { readDocx } from '#test/support/readDocx.ts';
import { errorOf, reopen, sampleOffice, valueOf } from '#test/support/serviceContext.ts';
import { temporaryFolder } from '#test/support/temporaryFolder.ts';

const REASON = 'Đơn vị hẹn gửi bản giấy sau';

describe('checks before "trình ký"', () => {
  test('a person fills in what must be, gives reasons for the rest; the command line needs neither for blanks', () => {
    const context = officeWithReports();
    const blocked = errorOf(submit(context, 'person'));
    expect(blocked).toMatchObject({ code: 'reportNotReady' });
    expect(blocked).toMatchObject({
      questions: expect.arrayContaining([
        'Chưa có số, ngày công văn giao việc tại mục I của Báo cáo.',
        '26 đơn vị chưa báo cáo.',
        'Số liệu chưa kiểm tra của 2 đơn vị.',
      ]),
    });
    valueOf(identifyPassedOn(context, null, { number: '245', issuedOn: '2025-09-22' }));
    acknowledgeAll(context);
    valueOf(submit(context, 'person'));
    const unattended = officeWithReports();
    valueOf(submit(unattended, 'commandLine'));
  });

  test('what must be stated blocks the command line too, and takes no reason', () => {
    const context = officeWithReports();
    const office = readOffice(reading(context));
    valueOf(updateOffice(context, { ...(office ?? fail()), signers: [] }));
    expect(errorOf(submit(context, 'commandLine'))).toEqual({
      code: 'reportNotReady',
      questions: ['Chưa có người ký báo cáo.'],
    });
    const signer = { code: 'signer', place: 'signature' } as const;
    expect(errorOf(acknowledgeChecks(context, null, [signer], REASON)).code).toBe('conflict');
  });

  test('a reason is on record, undone, taken back, and lapses when what it was given for changes', () => {
    const context = officeWithReports();
    const missing = { code: 'unitsMissing', place: '' } as const;
    const answer = () =>
      compose(context).checks.find(({ check }) => check.code === 'unitsMissing')?.acknowledgement;
    expect(errorOf(acknowledgeChecks(context, null, [missing], ' ok ')).code).toBe('validation');
    valueOf(acknowledgeChecks(context, null, [missing], ` ${REASON} `));
    expect(answer()).toMatchObject({ reason: REASON, by: 'Nguyễn Thị Lan' });
    expect(compose(context).content.leader.openFlags.join('\n')).toMatch(
      /26 đơn vị chưa báo cáo: .*Lý do: Đơn vị hẹn gửi bản giấy sau\./u,
    );
    expect(JSON.stringify(compose(context).content.release)).not.toContain(REASON);
    valueOf(undoLastChange(context));
    expect(answer()).toBeNull();
    valueOf(acknowledgeChecks(context, null, [missing], REASON));
    valueOf(reconsiderCheck(context, null, missing));
    expect(answer()).toBeNull();
    valueOf(acknowledgeChecks(context, null, [missing], REASON));
    valueOf(addSubmission(context, null, aNewSubmission('T03')));
    expect(answer()).toBeNull();
  });

  test('totals that moved since they were seen, or since the leader had them, are told from what to what', () => {
    const context = officeWithReports();
    expect(codes(context)).not.toContain('movedSinceSeen');
    valueOf(markSeen(context, null));
    const id = valueOf(submit(context, 'commandLine'));
    valueOf(moveReport(context, id, { step: 'return', note: 'Bổ sung thôn còn thiếu' }));
    expect(codes(context)).not.toContain('movedSinceSubmitted');
    valueOf(addSubmission(context, null, aNewSubmission('T03', { bang_ron: amount(1240) })));
    const moves = (code: string) =>
      compose(context).checks.find(({ check }) => check.code === code)?.check.moves;
    const move = { indicator: 'bang_ron', label: 'Băng rôn', from: '7', to: '1.247' };
    expect(moves('movedSinceSeen')).toMatchObject([move]);
    expect(moves('movedSinceSubmitted')).toMatchObject([move]);
    valueOf(markSeen(context, null));
    expect(codes(context)).not.toContain('movedSinceSeen');
    expect(codes(context)).toContain('movedSinceSubmitted');
    valueOf(undoLastChange(context));
    expect(codes(context)).toContain('movedSinceSeen');
  });
});

describe('issued reports', () => {
  test('a frozen version prints the same bytes after data, setting, office and a restart changed', async () => {
    const context = officeWithReports();
    const id = valueOf(submit(context, 'commandLine'));
    const before = await filesOf(context, id);
    valueOf(addSubmission(context, null, aNewSubmission('T04', { bang_ron: amount(99) })));
    const office = readOffice(reading(context)) ?? fail();
    valueOf(
      updateOffice(context, { ...office, communeName: 'xã Khác', place: 'Khác', signers: [] }),
    );
    const setting = { ...defaultReportSetting('phong'), kind: 'quick', photosPerPage: 2 } as const;
    valueOf(saveReportSetting(context, null, setting));
    const after = await filesOf(reopen(context), id);
    expect(after.map(sha256Of)).toEqual(before.map(sha256Of));
  });

  test('a number is given once a year; 07 is 7; a report about the same replaces and says so', () => {
    const context = officeWithReports();
    const first = issue(context, '07', '2025-10-08');
    valueOf(addSubmission(context, null, aNewSubmission('T03', { bang_ron: amount(5) })));
    const { content, replaces } = compose(context);
    expect(replaces?.id).toBe(first);
    const cited = 'thay thế Báo cáo số 07/BC-UBND ngày 08/10/2025';
    expect(content.release.subject).toMatch(new RegExp(`\\(${cited}\\)$`, 'u'));
    expect(JSON.stringify(content.release.body)).toContain(`Báo cáo này ${cited}`);
    const second = valueOf(submit(context, 'commandLine'));
    valueOf(moveReport(context, second, { step: 'sign' }));
    const facts = { reportId: second, issuedOn: '2025-12-30', signedCopy: null };
    expect(errorOf(issueReport(context, { ...facts, number: '7' }))).toMatchObject({
      code: 'numberTaken',
      number: '7/BC-UBND',
    });
    expect(listRegister(reading(context), '')[0]).toMatchObject({ id: first, replacedBy: null });
    valueOf(issueReport(context, { ...facts, number: '31' }));
    const [newer, older] = listRegister(reading(context), '');
    expect(newer).toMatchObject({ id: second, replaces: 'Báo cáo số 07/BC-UBND ngày 08/10/2025' });
    expect(older).toMatchObject({ replacedBy: 'Báo cáo số 31/BC-UBND ngày 30/12/2025' });
    const { differences } = valueOf(versionDifferences(context, null, second)) ?? fail();
    expect(differences.totals).toContainEqual(
      expect.objectContaining({ indicator: 'bang_ron', before: '7', after: '12' }),
    );
    expect(differences.cells).toContainEqual(
      expect.objectContaining({ unit: 'T03', indicator: 'bang_ron', before: null, after: '5' }),
    );
    expect(differences.facts.map(({ fact }) => fact)).toContain('subject');
    expect(differences.paragraphs.length).toBeGreaterThan(0);
  });

  test('a supplement on a later event stands beside the first report', () => {
    const context = officeWithReports();
    valueOf(
      saveReportSetting(context, null, {
        ...defaultReportSetting('ubnd'),
        period: { kind: 'campaign' },
      }),
    );
    issue(context, '7', '2025-10-08');
    expect(compose(context).replaces).not.toBeNull();
    const event = compose(context).results.indicators.find((each) => each.event !== null)?.event;
    valueOf(
      saveReportSetting(context, null, {
        ...defaultReportSetting('ubnd'),
        period: { kind: 'event', eventId: event?.id ?? '' },
      }),
    );
    expect(compose(context).replaces).toBeNull();
  });

  test('the register is found without marks, by number, by what happened to it', () => {
    const context = officeWithReports();
    const id = issue(context, '7', '2025-10-08');
    const found = (search: string) => listRegister(reading(context), search).length;
    for (const search of ['', 'ket qua tuyen truyen', 'Sở Khoa học', '07 bc-ubnd', '08/10/2025']) {
      expect(found(search), search).toBe(1);
    }
    expect(found('13/BC-UBND')).toBe(0);
    expect(found('dinh chinh')).toBe(0);
    const items = [{ place: 'Nơi nhận', was: 'Phòng VH-XH', corrected: 'Phòng Văn hóa - Xã hội' }];
    const correctionId = valueOf(correctReport(context, id, items));
    expect(listRegister(reading(context), '')[0]?.corrections).toEqual(['công văn chưa có số']);
    valueOf(identifyCorrection(context, correctionId, { number: '9', issuedOn: '2025-10-10' }));
    expect(found('cong van so 09')).toBe(1);
    valueOf(undoLastChange(context));
    expect(found('cong van so 09')).toBe(0);
  });

  test('a report that is not issued takes no correction; a correction corrects something', () => {
    const context = officeWithReports();
    const id = valueOf(submit(context, 'commandLine'));
    const item = { place: 'Nơi nhận', was: 'a', corrected: 'b' };
    expect(errorOf(correctReport(context, id, [item]))).toMatchObject({ reason: 'wrongState' });
    valueOf(moveReport(context, id, { step: 'sign' }));
    valueOf(
      issueReport(context, { reportId: id, number: '7', issuedOn: '2025-10-08', signedCopy: null }),
    );
    expect(errorOf(correctReport(context, id, [{ ...item, corrected: 'a' }])).code).toBe(
      'validation',
    );
  });

  test.each([
    ['ban-ky.pdf', signedPdf(), true],
    ['ban-quet.pdf', Buffer.from('%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj'), false],
    ['anh.jpg', Buffer.from([0xff, 0xd8, 0xff, 0xe0]), null],
  ] as const)('%s: a signature is stated as found', (name, bytes, signatureFound) => {
    const context = officeWithReports();
    const id = issue(context, '7', '2025-10-08');
    expect(valueOf(attachSignedCopy(context, id, { name, bytes }))).toEqual({ signatureFound });
    expect(listRegister(reading(context), '')[0]).toMatchObject({
      signedCopyName: name,
      signatureFound,
    });
    valueOf(undoLastChange(context));
    expect(listRegister(reading(context), '')[0]).toMatchObject({ signedCopyName: null });
  });

  test('no signed copy for a report under way, none that is neither PDF nor picture', () => {
    const context = officeWithReports();
    const id = valueOf(submit(context, 'commandLine'));
    const file = { name: 'ban-ky.pdf', bytes: signedPdf() };
    expect(errorOf(attachSignedCopy(context, id, file))).toMatchObject({ reason: 'wrongState' });
    valueOf(moveReport(context, id, { step: 'sign' }));
    const html = { name: 'ban-ky.pdf', bytes: Buffer.from('<html>') };
    expect(errorOf(attachSignedCopy(context, id, html))).toMatchObject({
      code: 'fileRefused',
      refusal: { why: 'unknownType' },
    });
    expect(
      errorOf(attachSignedCopy(context, id, { ...html, bytes: new Uint8Array() })),
    ).toMatchObject({ refusal: { why: 'empty' } });
  });
});

describe('what leaves the office, what stays', () => {
  test('gói văn thư: Word, Excel, signed copy; no silent unit and no leader’s copy; the limit asks first', async () => {
    const context = officeWithReports();
    const id = issue(context, '7', '2025-10-08');
    valueOf(attachSignedCopy(context, id, { name: 'bản ký.pdf', bytes: signedPdf() }));
    const folder = temporaryFolder();
    const request = {
      reportId: id,
      photos: 'print',
      isLargeAllowed: false,
      hasPdf: false,
    } as const;
    const { written, isTooLarge } = valueOf(await writePackage(context, request, folder));
    expect(isTooLarge).toBe(false);
    expect(written?.name).toBe('goi-van-thu-07-bc-ubnd-2025.zip');
    const entries = unzipSync(readFileSync(written?.file ?? ''));
    expect(Object.keys(entries)).toEqual([
      'bao-cao-tong-hop.docx',
      'bao-cao-tong-hop.xlsx',
      'ban-ky-bản ký.pdf',
    ]);
    expect(Buffer.from(entries['ban-ky-bản ký.pdf'] ?? []).equals(signedPdf())).toBe(true);
    const words = ['docx', 'xlsx'].flatMap((kind) =>
      Object.values(unzipSync(entries[`bao-cao-tong-hop.${kind}`] ?? new Uint8Array())).map(
        (part) => strFromU8(part),
      ),
    );
    const silent = compose(context).content.leader.missingUnits.map(({ name }) => name);
    expect(silent.length).toBeGreaterThan(20);
    expect(silent.filter((name) => words.join('\n').includes(name))).toEqual([]);
    expect(words.join('\n')).not.toContain('BẢN TRÌNH LÃNH ĐẠO');

    const withPdf = { ...request, hasPdf: true };
    expect(errorOf(await writePackage(context, withPdf, folder)).code).toBe('fileUnreadable');
    writeFileSync(path.join(folder, 'goi-van-thu-07-bc-ubnd-2025.pdf'), '%PDF-1.7 printed');
    const { parts } = valueOf(await writePackage(context, withPdf, folder));
    expect(parts.map(({ name }) => name)).toContain('bao-cao-tong-hop.pdf');

    const returned = valueOf(submit(context, 'commandLine'));
    valueOf(moveReport(context, returned, { step: 'return', note: 'Sửa mục II' }));
    const ofReturned = { ...request, reportId: returned };
    expect(errorOf(await writePackage(context, ofReturned, folder))).toMatchObject({
      reason: 'wrongState',
    });

    const heavy = Buffer.concat([signedPdf(), Buffer.alloc(1024 * 1024)]);
    valueOf(attachSignedCopy(context, id, { name: 'ban-quet.pdf', bytes: heavy }));
    valueOf(setPackageLimit(context, 1));
    const refused = valueOf(await writePackage(context, request, folder));
    expect(refused).toMatchObject({ written: null, isTooLarge: true, limitMb: 1 });
    expect(refused.parts[0]?.name).toBe('ban-ky-ban-quet.pdf');
    const allowed = { ...request, isLargeAllowed: true };
    expect(valueOf(await writePackage(context, allowed, folder)).written).not.toBeNull();
  });

  test('hồ sơ công việc: cover, every version, signed copies, evidence under safe names, SHA-256 of each', async () => {
    const context = officeWithReports();
    const id = issue(context, '7', '2025-10-08');
    valueOf(attachSignedCopy(context, id, { name: 'ky.pdf', bytes: signedPdf() }));
    const hostile = ['../..\\CON.txt', 'Ảnh\u202Egpj.exe <1>.jpg', 'Ảnh\u202Egpj.exe <1>.jpg'];
    const evidenceIds = hostile.map((name, at) =>
      valueOf(
        keepEvidence(context, {
          kind: 'file',
          name,
          mediaType: 'text/plain',
          bytes: Buffer.from(`minh chứng ${at}`),
          size: null,
        }),
      ),
    );
    valueOf(addSubmission(context, null, aNewSubmission('T05', {}, { evidenceIds })));
    expect(errorOf(saveWorkFile(context, null, { ...FACTS, title: ' ' })).code).toBe('validation');
    valueOf(saveWorkFile(context, null, FACTS));
    expect(valueOf(describeWorkFile(context, null))).toMatchObject({
      facts: FACTS,
      evidence: { files: 3, lost: 0 },
    });
    const sameName = [1, 2].map((at) => sha256Of(Buffer.from(`minh chứng ${at}`)));
    const lost = sameName.toSorted((one, other) => (one < other ? -1 : 1))[1] ?? fail();
    rmSync(evidencePath(context.folder, lost));
    const folder = temporaryFolder();
    const { file } = valueOf(await writeWorkFileZip(context, null, folder));
    const entries = unzipSync(readFileSync(file));
    const names = Object.keys(entries);
    expect(names).toEqual([
      'bia-va-muc-luc.docx',
      'bao-cao/ban-1/bao-cao-tong-hop.docx',
      'bao-cao/ban-1/bao-cao-tong-hop.xlsx',
      'bao-cao/ban-1/trinh-lanh-dao/ban-trinh-lanh-dao.docx',
      'bao-cao/ban-1/trinh-lanh-dao/so-lieu-noi-bo.xlsx',
      'bao-cao/ban-1/ban-ky/ky.pdf',
      'minh-chung/T05/_CON.txt',
      'minh-chung/T05/Ảnhgpj.exe -1-.jpg',
      'danh-muc-sha256.txt',
    ]);
    const manifest = strFromU8(entries['danh-muc-sha256.txt'] ?? new Uint8Array());
    const listed = manifest.trimEnd().split('\n');
    expect(listed.at(-1)).toBe('# không còn trên máy: minh-chung/T05/Ảnhgpj.exe -1- (2).jpg');
    expect(listed.slice(0, -1)).toEqual(
      names.slice(0, -1).map((name) => `${sha256Of(entries[name] ?? new Uint8Array())}  ${name}`),
    );
    const cover = readDocx(entries['bia-va-muc-luc.docx'] ?? new Uint8Array());
    const texts = cover.paragraphs.map(({ text }) => text);
    expect(texts).toEqual(
      expect.arrayContaining([
        'HỒ SƠ CÔNG VIỆC',
        FACTS.title,
        'Thời hạn bảo quản: ……………………',
        '3093/SKHCN-QLCN',
        '07/BC-UBND',
      ]),
    );
    valueOf(undoLastChange(context));
    expect(valueOf(describeWorkFile(context, null)).facts).toBeNull();
  });

  test.skipIf(validatorMissing !== null)(
    'register, comparison, correction letter and cover are valid Word files',
    { timeout: 60_000 },
    async () => {
      const context = officeWithReports();
      const first = issue(context, '7', '2025-10-08');
      valueOf(addSubmission(context, null, aNewSubmission('T03', { bang_ron: amount(5) })));
      const second = issue(context, '8', '2025-10-09');
      const items = [{ place: 'Nơi nhận', was: 'Phòng <VH>', corrected: 'Phòng & “VH”' }];
      const correctionId = valueOf(correctReport(context, first, items));
      const campaign = valueOf(findCampaign(reading(context), null)).id;
      const papers = await Promise.all(
        (
          [
            { kind: 'register', search: '' },
            { kind: 'differences', reportId: second },
            { kind: 'correctionLetter', correctionId },
            { kind: 'workFileCover', campaign },
          ] as const
        ).map(async (paper) => valueOf(await renderLifePaper(context, paper)).bytes),
      );
      for (const bytes of papers) expect(openXmlErrors(bytes, 'docx')).toEqual([]);
      const [register = '', comparison = '', letter = ''] = papers.map((bytes) =>
        readDocx(bytes)
          .paragraphs.map(({ text }) => text)
          .join('\n'),
      );
      expect(register).toContain('Được thay thế bởi Báo cáo số 08/BC-UBND ngày 09/10/2025');
      expect(comparison).toContain('Bản trước: Báo cáo số 07/BC-UBND ngày 08/10/2025.');
      expect(letter).toContain('V/v đính chính Báo cáo số 07/BC-UBND ngày 08/10/2025');
      expect(letter).toContain('Số:        /UBND-VHXH');
      expect(letter).toContain('Phòng & “VH”');
      expect(letter).toContain('không thay đổi./.');
    },
  );
});

const FACTS = {
  title: 'Hồ sơ Ngày hội Đổi mới sáng tạo quốc gia 2025',
  code: '12.VHXH',
  retention: null,
  closingNote: 'Gồm 01 báo cáo.',
};

/** Two villages have reported; nothing was looked at yet. */
function officeWithReports(): ServiceContext {
  const context = sampleOffice();
  valueOf(addSubmission(context, null, aNewSubmission('T01', { bang_ron: amount(3) })));
  valueOf(addSubmission(context, null, aNewSubmission('T02', { bang_ron: amount(4) })));
  return context;
}

function compose(context: ServiceContext) {
  return valueOf(composeReport(context, valueOf(findCampaign(reading(context), null))));
}

function codes(context: ServiceContext) {
  return compose(context).checks.map(({ check }) => check.code);
}

function submit(context: ServiceContext, by: 'person' | 'commandLine') {
  return submitReport(context, compose(context), by);
}

function acknowledgeAll(context: ServiceContext): void {
  const open = compose(context).checks.filter(({ check }) => check.level === 'reason');
  valueOf(
    acknowledgeChecks(
      context,
      null,
      open.map(({ check }) => check),
      REASON,
    ),
  );
}

function issue(context: ServiceContext, number: string, issuedOn: string): string {
  const reportId = valueOf(submit(context, 'commandLine'));
  valueOf(moveReport(context, reportId, { step: 'sign' }));
  valueOf(issueReport(context, { reportId, number, issuedOn, signedCopy: null }));
  return reportId;
}

async function filesOf(context: ServiceContext, reportId: string): Promise<Uint8Array[]> {
  const content = readReportContent(context, reportId) ?? fail();
  const steps = exportReport(context, content, temporaryFolder());
  for (;;) {
    // oxlint-disable-next-line no-await-in-loop
    const step = await steps.next();
    if (step.done === true) {
      const { docx, xlsx, leaderDocx } = valueOf(step.value);
      return [docx, xlsx, leaderDocx].map((file) => readFileSync(file));
    }
  }
}

/** As a signing program leaves it: the dictionary of the signature in the open. */
function signedPdf(): Buffer {
  return Buffer.from(
    '%PDF-1.7\n9 0 obj\n<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /adbe.pkcs7.detached ' +
      '/ByteRange [0 840 960 240] /Contents <3082> >>\nendobj',
  );
}

function fail(): never {
  throw new Error('missing');
}
