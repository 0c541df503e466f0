import { createCanvas, loadImage } from '@napi-rs/canvas';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { createForkLauncher } from '#app/reader/launchForkedReader.ts';
import { createForkedReader } from '#app/reader/readerClient.ts';
import { readPhoto } from '#app/reader/readPhoto.ts';
import { drawPhoto, heldUpright, hostilePhotos, pngOf } from '#test/support/photoFiles.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'anh-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let count = 0;
function file(bytes: Uint8Array): string {
  count += 1;
  const full = path.join(folder, `tep-${count}`);
  writeFileSync(full, bytes);
  return full;
}

/** Colour at a point given in shares of the sides. */
async function colourAt(jpeg: Uint8Array, across: number, down: number): Promise<number[]> {
  const image = await loadImage(jpeg);
  const canvas = createCanvas(image.width, image.height);
  const context = canvas.getContext('2d');
  context.drawImage(image, 0, 0);
  const x = Math.floor(image.width * across);
  const y = Math.floor(image.height * down);
  return [...context.getImageData(x, y, 1, 1).data].slice(0, 3);
}

test('a photo gets a small picture from a process of its own, upright as it was taken', async () => {
  const reader = createForkedReader();
  const lying = drawPhoto({ width: 2000, height: 1500 });
  const plain = await reader.readPhoto(file(lying));
  expect(plain).toMatchObject({
    ok: true,
    value: { mediaType: 'image/jpeg', widthPx: 2000, heightPx: 1500 },
  });
  const upright = await reader.readPhoto(file(heldUpright(lying)));
  if (!plain.ok || !upright.ok) throw new Error('both are photos');
  expect(upright.value).toMatchObject({ widthPx: 1500, heightPx: 2000 });
  expect(await loadImage(plain.value.thumbnail)).toMatchObject({ width: 480, height: 360 });
  expect(await loadImage(upright.value.thumbnail)).toMatchObject({ width: 360, height: 480 });
  expect(await loadImage(upright.value.print)).toMatchObject({ width: 1200, height: 1600 });
  expect(Buffer.from(upright.value.print).includes('Exif')).toBe(false);
  // Sky above in the one; turned by a quarter it stands at the right in the other.
  const [, , blueAbove = 0] = await colourAt(plain.value.thumbnail, 0.5, 0.1);
  const [, , blueBelow = 0] = await colourAt(plain.value.thumbnail, 0.5, 0.9);
  const [, , blueRight = 0] = await colourAt(upright.value.thumbnail, 0.9, 0.5);
  expect([blueAbove > 150, blueBelow < 80, blueRight > 150]).toEqual([true, true, true]);
});

test.each(hostilePhotos().map((each) => [each.name, each] as const))(
  '%s is refused with its reason',
  async (_name, { bytes, refusal }) => {
    expect(await readPhoto(file(bytes))).toEqual({ ok: false, error: refusal });
  },
);

test('see-through places become white; a small photo is not blown up', async () => {
  const clear = createCanvas(90, 60).toBuffer('image/png');
  const read = await readPhoto(file(clear));
  if (!read.ok) throw new Error('it is a photo');
  expect(read.value).toMatchObject({ mediaType: 'image/png', widthPx: 90, heightPx: 60 });
  const small = Buffer.from(read.value.thumbnail, 'base64');
  expect(await loadImage(small)).toMatchObject({ width: 90, height: 60 });
  expect(await colourAt(small, 0.5, 0.5)).toEqual([255, 255, 255]);
});

test('what hides behind the picture or in its notes is not in the small picture', async () => {
  const hidden = '<script>alert("ẩn")</script>';
  const photo = heldUpright(drawPhoto({ width: 600, height: 400 }));
  const comment = Buffer.concat([Buffer.from([0xff, 0xfe, 0, 0]), Buffer.from(hidden)]);
  comment.writeUInt16BE(comment.length - 2, 2);
  const carrier = Buffer.concat([
    photo.subarray(0, 2),
    comment,
    photo.subarray(2),
    Buffer.from(`PK\u0003\u0004${hidden}`),
  ]);
  const read = await readPhoto(file(carrier));
  if (!read.ok) throw new Error('phones store films behind their photos: it is one');
  const small = Buffer.from(read.value.thumbnail, 'base64');
  expect(small.includes('script')).toBe(false);
  expect(small.includes('Exif')).toBe(false);
});

test('the largest photo stays within the memory of its process', async () => {
  const rows = Buffer.alloc((1 + 3 * 8000) * 6250);
  const large = await createForkedReader().readPhoto(file(pngOf(8000, 6250, rows)));
  expect(large).toMatchObject({ ok: true, value: { widthPx: 8000, heightPx: 6250 } });
});

test('a process that is too slow, dies or lies leaves a reason, not harm', async () => {
  const target = file(drawPhoto({ width: 40, height: 30 }));
  const misbehaving = fileURLToPath(new URL('../support/misbehavingReader.ts', import.meta.url));
  const launcher = createForkLauncher({ entry: misbehaving, heapMegabytes: 64 });
  const manners = [
    ['loop', { seconds: 1 }, { why: 'timedOut', seconds: 1 }],
    ['exit', {}, { why: 'readerCrashed' }],
    ['liePhoto', {}, { why: 'readerCrashed' }],
    ['fillBuffers', { residentBytes: 300_000_000 }, { why: 'outOfMemory' }],
  ] as const;
  for (const [manner, limits, refusal] of manners) {
    const named = path.join(folder, manner);
    writeFileSync(named, Buffer.from([1]));
    const answer = await createForkedReader({ launcher, ...limits }).readPhoto(named);
    expect(answer).toMatchObject({ error: { code: 'fileRefused', refusal } });
  }
  // A reader that answers for a document when it was asked for a photo lies too.
  expect(
    await createForkedReader({
      launcher: { launch: () => createForkLauncher().launch('document') },
    }).readPhoto(target),
  ).toMatchObject({ error: { refusal: { why: 'readerCrashed' } } });
});
