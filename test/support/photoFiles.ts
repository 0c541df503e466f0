import { createCanvas } from '@napi-rs/canvas';
import { crc32, deflateSync } from 'node:zlib';
import type { FileRefusal } from '#app/domain/result.ts';

type Picture = { readonly width: number; readonly height: number; readonly hue?: number };

/** A photo as a camera stores it: sky above, ground below, so that one sees which side is up. */
export function drawPhoto({ width, height, hue = 200 }: Picture, type: 'jpeg' | 'png' = 'jpeg') {
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  context.fillStyle = `hsl(${hue}, 80%, 60%)`;
  context.fillRect(0, 0, width, height / 2);
  context.fillStyle = '#302010';
  context.fillRect(0, height / 2, width, height / 2);
  return type === 'jpeg' ? canvas.toBuffer('image/jpeg', 85) : canvas.toBuffer('image/png');
}

/** The same bytes with the note of a camera that was held on its side (EXIF orientation 6). */
export function heldUpright(jpeg: Buffer): Buffer {
  const note = Buffer.from(
    'ffe1002245786966000049492a000800000001001201030001000000060000000000000000',
    'hex',
  );
  note.writeUInt16BE(note.length - 2, 2);
  return Buffer.concat([jpeg.subarray(0, 2), note, jpeg.subarray(2)]);
}

/** A PNG whose head declares any size over the given pixels. */
export function pngOf(width: number, height: number, pixels: Uint8Array): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(pixels)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** Files that come as photos and are none, or want to do harm, with the answer each must get. */
export function hostilePhotos(): readonly {
  readonly name: string;
  readonly bytes: Buffer;
  readonly refusal: FileRefusal;
}[] {
  const jpeg = drawPhoto({ width: 400, height: 300 });
  const png = drawPhoto({ width: 400, height: 300 }, 'png');
  const damaged = { why: 'damagedPhoto' } as const;
  const notPhoto = { why: 'notPhoto' } as const;
  const liar = Buffer.from(jpeg);
  const frame = liar.indexOf(Buffer.from([0xff, 0xc0]));
  liar.writeUInt16BE(30_000, frame + 5);
  liar.writeUInt16BE(30_000, frame + 7);
  const limit = 50_000_000;
  return [
    { name: 'empty.jpg', bytes: Buffer.alloc(0), refusal: { why: 'empty' } },
    { name: 'cut off.jpg', bytes: jpeg.subarray(0, jpeg.length / 2), refusal: damaged },
    { name: 'without its end.jpg', bytes: jpeg.subarray(0, -2), refusal: damaged },
    { name: 'three bytes.jpg', bytes: jpeg.subarray(0, 3), refusal: damaged },
    { name: 'cut off.png', bytes: png.subarray(0, png.length / 2), refusal: damaged },
    { name: 'head only.png', bytes: png.subarray(0, 33), refusal: damaged },
    { name: 'no width.png', bytes: pngOf(0, 40, Buffer.alloc(10)), refusal: damaged },
    {
      name: 'bomb.png',
      bytes: pngOf(60_000, 60_000, Buffer.alloc(2_000_000)),
      refusal: { why: 'tooManyPixels', widthPx: 60_000, heightPx: 60_000, limit },
    },
    {
      name: 'bomb.jpg',
      bytes: liar,
      refusal: { why: 'tooManyPixels', widthPx: 30_000, heightPx: 30_000, limit },
    },
    {
      name: 'drawing.svg',
      bytes: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
      refusal: notPhoto,
    },
    {
      name: 'drawing called.jpg',
      bytes: Buffer.from('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>'),
      refusal: notPhoto,
    },
    {
      name: 'page called.png',
      bytes: Buffer.from('<html><script>alert(1)</script>'),
      refusal: notPhoto,
    },
    {
      name: 'script that is also a picture.gif',
      bytes: Buffer.from('GIF89a/*\0\0*/=1;alert(1)//'),
      refusal: notPhoto,
    },
    {
      name: 'photo behind a page.jpg',
      bytes: Buffer.concat([Buffer.from('<html>'), jpeg]),
      refusal: notPhoto,
    },
    {
      name: 'of a phone.heic',
      bytes: Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypheic'), Buffer.alloc(40)]),
      refusal: { why: 'heic' },
    },
  ];
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const checksum = Buffer.alloc(4);
  checksum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, checksum]);
}
