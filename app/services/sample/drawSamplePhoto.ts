import { crc32, deflateSync } from 'node:zlib';

export const SAMPLE_PHOTO_SIZE = { widthPx: 640, heightPx: 480 } as const;

type Colour = readonly [red: number, green: number, blue: number];

/**
 * Draws a practice photo (sky, house, red banner, people) as PNG. `variant`
 * changes colours and places, so that every photo has a content of its own.
 */
export function drawSamplePhoto(variant: number): Uint8Array {
  const { widthPx, heightPx } = SAMPLE_PHOTO_SIZE;
  const pixels = Buffer.alloc(heightPx * (1 + widthPx * 3));
  const paint = (x0: number, y0: number, x1: number, y1: number, colour: Colour): void => {
    for (let y = Math.max(0, y0); y < Math.min(heightPx, y1); y += 1) {
      for (let x = Math.max(0, x0); x < Math.min(widthPx, x1); x += 1) {
        pixels.set(colour, y * (1 + widthPx * 3) + 1 + x * 3);
      }
    }
  };
  const shift = (variant * 37) % 120;
  for (let y = 0; y < heightPx; y += 1) {
    const light = 150 + Math.floor((y / heightPx) * 70);
    paint(0, y, widthPx, y + 1, [light - 20, light + 10, 235]);
  }
  paint(0, 330, widthPx, heightPx, [150 + (variant % 3) * 15, 140, 110]);
  paint(60 + shift, 150, 460 + shift, 350, [236, 214, 160]);
  for (let row = 0; row < 50; row += 1) {
    paint(40 + shift + row, 150 - row, 480 + shift - row, 151 - row, [170, 70, 50]);
  }
  for (let window = 0; window < 3; window += 1) {
    const left = 95 + shift + window * 125;
    paint(left, 215, left + 70, 300, [90, 120, 140]);
  }
  paint(80, 175, 560, 205, [200, 30, 35]);
  for (let letter = 0; letter < 22; letter += 1) {
    paint(100 + letter * 20, 184, 113 + letter * 20, 196, [250, 215, 60]);
  }
  for (let person = 0; person < 7; person += 1) {
    const left = 40 + person * 85 + ((variant * 13 + person * 29) % 30);
    const shirt: Colour = [40 + ((person * 53 + variant * 31) % 180), 70 + person * 20, 150];
    paint(left, 335, left + 34, 420, shirt);
    paint(left + 7, 308, left + 27, 334, [214, 170, 140]);
  }
  return encodePng(pixels, widthPx, heightPx);
}

/** Rows already start with the filter byte 0; PNG specification, section 11. */
function encodePng(rows: Buffer, width: number, height: number): Uint8Array {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const checksum = Buffer.alloc(4);
  checksum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, checksum]);
}
