import { loadImage } from '@napi-rs/canvas';
import { unzipSync } from 'fflate';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { defaultReportSetting } from '#app/domain/reportSetting.ts';
import { removeActivity } from '#app/services/activities/removeActivity.ts';
import { saveActivities } from '#app/services/activities/saveActivities.ts';
import { composeReport } from '#app/services/composeReport.ts';
import { renderReportFile } from '#app/services/exportReport.ts';
import { findCampaign } from '#app/services/findCampaign.ts';
import {
  assignPhotos,
  captionPhoto,
  choosePhotos,
  removePhotos,
} from '#app/services/photos/changePhotos.ts';
import { photoDesk } from '#app/services/photos/photoDesk.ts';
import { photoForPrint, photoThumbnail } from '#app/services/photos/lookAtPhoto.ts';
import { addPhotos, receivePhoto } from '#app/services/photos/receivePhoto.ts';
import { issueReport } from '#app/services/reportDesk.ts';
import { writePackage } from '#app/services/reportLife/releasePackage.ts';
import { saveReportSetting } from '#app/services/saveReportSetting.ts';
import { reading, type ServiceContext } from '#app/services/serviceContext.ts';
import { moveReport, submitReport } from '#app/services/submitReport.ts';
import { undoChangeSet, undoLastChange } from '#app/services/undoLastChange.ts';
import { listStandingChangeSets } from '#app/storage/changeSetStore.ts';
import { readKeptFile, sha256Of } from '#app/storage/evidenceFiles.ts';
import { dumpTracked } from '#test/support/builders.ts';
import { drawPhoto, heldUpright } from '#test/support/photoFiles.ts';
import { readDocx } from '#test/support/readDocx.ts';
import { errorOf, sampleOffice, valueOf } from '#test/support/serviceContext.ts';
import { temporaryFolder } from '#test/support/temporaryFolder.ts';
import { descendants } from '#test/support/xmlTree.ts';

const PHOTOS = [
  { name: 'le-phat-dong.jpg', bytes: drawPhoto({ width: 640, height: 480, hue: 10 }) },
  { name: 'bang-ron.jpg', bytes: drawPhoto({ width: 640, height: 480, hue: 120 }) },
  { name: 'hoi-nghi.png', bytes: drawPhoto({ width: 320, height: 480, hue: 240 }, 'png') },
];

const FIELDS = {
  name: 'Lễ phát động',
  startOn: '2025-10-01',
  endOn: null,
  place: null,
  participants: null,
  result: null,
};

describe('photos of a campaign', () => {
  test('a handful is one step; originals stay as they came; the same photo twice is said', async () => {
    const context = sampleOffice();
    const before = dumpTracked(context.connection);
    expect(await add(context)).toEqual({ added: 3, known: [] });
    const [first] = PHOTOS;
    expect(readKeptFile(context.folder, sha256Of(first?.bytes ?? Buffer.alloc(0)))).toEqual(
      first?.bytes,
    );
    expect(desk(context).photos.map(({ name, place }) => [name, place])).toEqual(
      PHOTOS.map(({ name }) => [name, null]),
    );
    const again = { name: 'cũng ảnh đó.jpg', bytes: first?.bytes ?? Buffer.alloc(0) };
    expect(await add(context, [again])).toMatchObject({
      added: 0,
      known: [{ name: 'cũng ảnh đó.jpg' }],
    });
    valueOf(undoLastChange(context));
    expect(dumpTracked(context.connection)).toEqual(before);
  });

  test('photos go to a unit, on to its activity and back, each step undone by one', async () => {
    const context = sampleOffice();
    valueOf(saveActivities(context, null, [{ id: null, unit: 'T01', fields: FIELDS, seen: null }]));
    await add(context);
    const [one = '', two = '', three = ''] = desk(context).photos.map(({ id }) => id);
    const [activity] = desk(context).activities;
    valueOf(captionPhoto(context, null, one, { caption: ' Chào cờ ', seen: '' }));
    const loose = dumpTracked(context.connection);
    valueOf(assignPhotos(context, null, [one, two], { unitCode: 'T01', activityId: null }));
    const atUnit = dumpTracked(context.connection);
    const target = { unitCode: 'T01', activityId: activity?.id ?? '' };
    valueOf(assignPhotos(context, null, [one, two, three], target));
    valueOf(choosePhotos(context, null, [one], true));
    expect(desk(context).photos).toMatchObject([
      { id: one, caption: 'Chào cờ', isChosen: true, place: { activityName: 'Lễ phát động' } },
      { id: two, isChosen: false, place: { unitCode: 'T01' } },
      { id: three, place: { unitCode: 'T01' } },
    ]);
    valueOf(removeActivity(context, null, target.activityId));
    expect(
      desk(context).photos.map(({ id, place, isChosen }) => [id, place?.activityId, isChosen]),
    ).toEqual([
      [one, null, true],
      [two, null, false],
      [three, null, false],
    ]);
    valueOf(assignPhotos(context, null, [one], null));
    expect(desk(context).photos[0]).toMatchObject({ id: one, place: null, isChosen: false });
    valueOf(undoLastChange(context));
    expect(desk(context).photos[0]).toMatchObject({ id: one, isChosen: true });
    for (const _step of ['removed', 'chosen', 'assigned']) valueOf(undoLastChange(context));
    expect(dumpTracked(context.connection)).toEqual(atUnit);
    valueOf(undoLastChange(context));
    expect(dumpTracked(context.connection)).toEqual(loose);
    valueOf(removePhotos(context, null, [one, three]));
    expect(desk(context).photos.map(({ id }) => id)).toEqual([two]);
    valueOf(undoLastChange(context));
    expect(dumpTracked(context.connection)).toEqual(loose);
  });

  test('an older step that a photo rests on is not taken back under it', async () => {
    const context = sampleOffice();
    valueOf(saveActivities(context, null, [{ id: null, unit: 'T01', fields: FIELDS, seen: null }]));
    await add(context);
    const [photo] = desk(context).photos;
    const target = { unitCode: 'T01', activityId: desk(context).activities[0]?.id ?? '' };
    valueOf(assignPhotos(context, null, [photo?.id ?? ''], target));
    const before = dumpTracked(context.connection);
    const steps = listStandingChangeSets(reading(context), null, null, 3);
    expect(steps.map(({ action }) => action)).toEqual([
      'photo.assign',
      'photo.add',
      'activity.save',
    ]);
    for (const { id } of steps.slice(1)) {
      expect(errorOf(undoChangeSet(context, id))).toMatchObject({ code: 'undoBlocked' });
    }
    expect(dumpTracked(context.connection)).toEqual(before);
  });

  test('what does not fit is refused and changes nothing', async () => {
    const context = sampleOffice();
    await add(context);
    const [photo] = desk(context).photos;
    const id = photo?.id ?? '';
    const before = dumpTracked(context.connection);
    expect(errorOf(choosePhotos(context, null, [id], true))).toMatchObject({
      reason: 'withoutPlace',
    });
    expect(
      errorOf(assignPhotos(context, null, [id], { unitCode: 'T01', activityId: 'khong-co' })),
    ).toMatchObject({ code: 'notFound', entity: 'activity' });
    expect(errorOf(assignPhotos(context, null, [id, 'khong-co'], null))).toMatchObject({
      code: 'notFound',
      entity: 'photo',
    });
    expect(errorOf(captionPhoto(context, null, id, { caption: 'Mới', seen: 'Cũ' }))).toMatchObject({
      reason: 'changedElsewhere',
    });
    const svg = { name: 'logo.svg', bytes: Buffer.from('<svg/>') };
    expect(errorOf(await receivePhoto(context, svg))).toMatchObject({
      code: 'fileRefused',
      file: 'logo.svg',
      refusal: { why: 'notPhoto' },
    });
    const large = { name: 'phim.jpg', bytes: new Uint8Array(26 * 1024 * 1024) };
    expect(errorOf(await receivePhoto(context, large))).toMatchObject({
      refusal: { why: 'tooLarge' },
    });
    const unknown = { sha256: 'a'.repeat(64), name: 'a.jpg' };
    expect(errorOf(await addPhotos(context, null, [unknown], null))).toMatchObject({
      entity: 'photo',
    });
    expect(dumpTracked(context.connection)).toEqual(before);
  });

  test('small pictures that are gone or torn are made again from the originals', async () => {
    const context = sampleOffice();
    await add(context);
    const { thumbnails } = context.folder;
    const [photo] = desk(context).photos;
    const sha256 = photo?.sha256 ?? '';
    const made = valueOf(await photoThumbnail(context, sha256));
    expect(readdirSync(thumbnails)).toHaveLength(6);
    const print = valueOf(await photoForPrint(context, sha256));
    rmSync(thumbnails, { recursive: true });
    expect(valueOf(await photoThumbnail(context, sha256))).toEqual(made);
    expect(valueOf(await photoForPrint(context, sha256))).toEqual(print);
    writeFileSync(path.join(thumbnails, `${sha256}.json`), '{"mediaType":');
    expect(valueOf(await photoThumbnail(context, sha256))).toEqual(made);
    expect(errorOf(await photoThumbnail(context, 'b'.repeat(64)))).toMatchObject({
      code: 'notFound',
    });
  });
});

test('in the Word report a photo stands upright, small enough to mail, without notes of its camera', async () => {
  const context = sampleOffice();
  valueOf(saveActivities(context, null, [{ id: null, unit: 'T01', fields: FIELDS, seen: null }]));
  const bytes = heldUpright(drawPhoto({ width: 2400, height: 1800 }));
  const target = { unitCode: 'T01', activityId: desk(context).activities[0]?.id ?? '' };
  await add(context, [{ name: 'chup-doc.jpg', bytes }], target);
  const ids = desk(context).photos.map(({ id }) => id);
  valueOf(choosePhotos(context, null, ids, true));
  const { content } = composed(context);
  const docx = valueOf(await renderReportFile(context, content, 'docx'));
  const parts = unzipSync(new Uint8Array(await docx.arrayBuffer()));
  const pictures = Object.entries(parts).filter(([name]) => name.startsWith('word/media/'));
  expect(pictures.map(([name]) => path.extname(name))).toEqual(['.jpg']);
  const [[, picture] = ['', new Uint8Array()]] = pictures;
  expect(await loadImage(picture)).toMatchObject({ width: 1200, height: 1600 });
  expect(Buffer.from(picture).includes('Exif')).toBe(false);
});

test('chosen photos of units are printed after those of their activities, and stay in what was frozen', async () => {
  const context = sampleOffice();
  valueOf(saveActivities(context, null, [{ id: null, unit: 'T01', fields: FIELDS, seen: null }]));
  const activityId = desk(context).activities[0]?.id ?? '';
  const places = [
    ['T02', null],
    ['T01', null],
    ['T01', activityId],
  ] as const;
  for (const [at, [unitCode, activity]] of places.entries()) {
    // oxlint-disable-next-line no-await-in-loop
    await add(context, PHOTOS.slice(at, at + 1), { unitCode, activityId: activity });
  }
  await add(context, [
    { name: 'cua-ai.jpg', bytes: drawPhoto({ width: 640, height: 480, hue: 300 }) },
  ]);
  const placed = desk(context).photos.filter(({ place }) => place !== null);
  expect(placed.map(({ name }) => name)).toEqual([
    'bang-ron.jpg',
    'hoi-nghi.png',
    'le-phat-dong.jpg',
  ]);
  for (const { id, name } of placed) {
    valueOf(captionPhoto(context, null, id, { caption: name, seen: '' }));
  }
  const ids = placed.map(({ id }) => id);
  expect(printed(context)).toEqual([]);
  valueOf(choosePhotos(context, null, ids, true));
  const captions = ['Ảnh 1. hoi-nghi.png', 'Ảnh 2. bang-ron.jpg', 'Ảnh 3. le-phat-dong.jpg'];
  expect(printed(context)).toEqual(captions);
  const event = composed(context).results.indicators.find((each) => each.event !== null)?.event;
  for (const [period, expected] of [
    [{ kind: 'event', eventId: event?.id ?? '' }, []],
    [{ kind: 'campaign' }, captions],
  ] as const) {
    valueOf(saveReportSetting(context, null, { ...defaultReportSetting('ubnd'), period }));
    expect(printed(context)).toEqual(expected);
  }

  const reportId = valueOf(submitReport(context, composed(context), 'commandLine'));
  valueOf(moveReport(context, reportId, { step: 'sign' }));
  const facts = { reportId, number: '7', issuedOn: '2025-10-08', signedCopy: null };
  valueOf(issueReport(context, facts));
  valueOf(choosePhotos(context, null, ids.slice(0, 1), false));
  valueOf(assignPhotos(context, null, ids.slice(2), null));
  expect(printed(context)).toEqual(['Ảnh 1. hoi-nghi.png']);
  valueOf(undoLastChange(context));
  valueOf(undoLastChange(context));
  expect(printed(context)).toEqual(captions);
  valueOf(removePhotos(context, null, ids));
  const request = { reportId, photos: 'print', isLargeAllowed: false, hasPdf: false } as const;
  const { written } = valueOf(await writePackage(context, request, temporaryFolder()));
  const entries = unzipSync(readFileSync(written?.file ?? ''));
  const docx = readDocx(entries['bao-cao-tong-hop.docx'] ?? new Uint8Array());
  expect(
    docx.paragraphs.filter(({ style }) => style === 'PhotoCaption').map(({ text }) => text),
  ).toEqual(captions);
  expect(descendants(docx.body, 'wp:inline')).toHaveLength(3);
});

/** Captions of the annex of photos, as a report made now prints them. */
function printed(context: ServiceContext): readonly string[] {
  return composed(context).content.release.annexes.flatMap((annex) =>
    annex.kind === 'photos' ? annex.photos.map(({ caption }) => caption) : [],
  );
}

function composed(context: ServiceContext) {
  return valueOf(composeReport(context, valueOf(findCampaign(reading(context), null))));
}

async function add(
  context: ServiceContext,
  photos = PHOTOS,
  target: Parameters<typeof addPhotos>[3] = null,
) {
  const taken = [];
  for (const photo of photos) {
    const { sha256 } = valueOf(await receivePhoto(context, photo));
    taken.push({ sha256, name: photo.name });
  }
  return valueOf(await addPhotos(context, null, taken, target));
}

function desk(context: ServiceContext) {
  return valueOf(photoDesk(context, null));
}
