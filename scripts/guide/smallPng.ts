import { createCanvas, loadImage } from '@napi-rs/canvas';
import { crc32, deflateSync } from 'node:zlib';

const COLOURS = 256;
const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/**
 * A picture of a screen with at most 256 colours: those that are seen most and
 * those that stand out stay as they are, every other becomes the nearest of them.
 * Half the size of what the browser writes, and the same bytes for the same screen.
 */
export async function smallPng(png: Buffer): Promise<Buffer> {
  const image = await loadImage(png);
  const { width, height } = image;
  const pencil = createCanvas(width, height).getContext('2d');
  pencil.drawImage(image, 0, 0);
  const { data } = pencil.getImageData(0, 0, width, height);
  const pixels = new Uint32Array(width * height);
  for (let at = 0; at < pixels.length; at += 1) {
    pixels[at] = (channel(data, at, 0) << 16) | (channel(data, at, 1) << 8) | channel(data, at, 2);
  }
  const palette = choosePalette(pixels);
  const places = new Map(palette.map((colour, place) => [colour, place]));
  const rows = Buffer.alloc((width + 1) * height);
  for (const [at, colour] of pixels.entries()) {
    const place = places.get(colour) ?? nearest(palette, colour);
    places.set(colour, place);
    rows[at + Math.floor(at / width) + 1] = place;
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  // Eight bits a pixel, each a place in the palette.
  head.set([8, 3, 0, 0, 0], 8);
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', head),
    chunk('PLTE', Buffer.from(palette.flatMap(channels))),
    chunk('IDAT', deflateSync(rows, { level: 9, memLevel: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function channel(data: Uint8ClampedArray, at: number, which: number): number {
  return data[at * 4 + which] ?? 0;
}

function channels(colour: number): readonly number[] {
  return [colour >> 16, (colour >> 8) & 0xff, colour & 0xff];
}

/** Half of the places for what is seen most; then always the colour whose loss would be seen most. */
function choosePalette(pixels: Uint32Array): number[] {
  const seen = new Map<number, number>();
  for (const colour of pixels) seen.set(colour, (seen.get(colour) ?? 0) + 1);
  const left = [...seen]
    .sort(([one, often], [other, seldom]) => seldom - often || one - other)
    .map(([colour, count]) => ({ colour, count, distance: Infinity }));
  const palette: number[] = [];
  const take = (at: number) => {
    const [taken] = left.splice(at, 1);
    if (taken === undefined) return;
    palette.push(taken.colour);
    for (const each of left) {
      each.distance = Math.min(each.distance, distanceOf(each.colour, taken.colour));
    }
  };
  while (palette.length < COLOURS / 2 && left.length > 0) take(0);
  while (palette.length < COLOURS && left.length > 0) {
    const losses = left.map(({ count, distance }) => count * distance);
    take(losses.indexOf(Math.max(...losses)));
  }
  return palette;
}

function nearest(palette: readonly number[], colour: number): number {
  const distances = palette.map((candidate) => distanceOf(candidate, colour));
  return distances.indexOf(Math.min(...distances));
}

function distanceOf(one: number, other: number): number {
  const red = (one >> 16) - (other >> 16);
  const green = ((one >> 8) & 0xff) - ((other >> 8) & 0xff);
  const blue = (one & 0xff) - (other & 0xff);
  return red * red + green * green + blue * blue;
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  framed.set(body, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}
