import { createHash } from 'node:crypto';
import { crc32, deflateSync } from 'node:zlib';
import type { ReportPhoto } from '#app/domain/annexModel.ts';

/** Five small pictures of different shapes, drawn here so that the tests carry no image files. */
export const samplePhotos: readonly ReportPhoto[] = [
  photo(160, 120, 'Ảnh 1. Lễ phát động hưởng ứng Ngày hội tại Nhà văn hóa xã, ngày 01/10/2025'),
  photo(160, 90, 'Ảnh 2. Băng rôn tại thôn Bình Lãng'),
  photo(90, 160, 'Ảnh 3. Pa nô tại cổng Trường Tiểu học xã'),
  photo(240, 60, 'Ảnh 4. Toàn cảnh hội nghị tuyên truyền, phổ biến kiến thức đổi mới sáng tạo'),
  photo(120, 120, 'Ảnh 5. Gian trưng bày sản phẩm'),
];

/** Bytes of a sample photo by its hash; throws for any other hash. */
export function readSamplePhoto(sha256: string): Uint8Array {
  const found = samplePhotos.find((candidate) => candidate.sha256 === sha256);
  if (found === undefined) throw new Error(`no sample photo ${sha256}`);
  return gradientPng(found.widthPx, found.heightPx);
}

function photo(widthPx: number, heightPx: number, caption: string): ReportPhoto {
  const sha256 = createHash('sha256').update(gradientPng(widthPx, heightPx)).digest('hex');
  return { sha256, mediaType: 'image/png', widthPx, heightPx, caption };
}

/** An 8-bit RGB PNG whose colours run from corner to corner. */
function gradientPng(width: number, height: number): Uint8Array {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const rowBytes = 1 + 3 * width;
  const pixels = Buffer.alloc(rowBytes * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const colour = [(255 * x) / width, 140, (255 * y) / height];
      pixels.set(colour.map(Math.floor), y * rowBytes + 1 + 3 * x);
    }
  }
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(pixels)),
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
