import { refuse } from './fileRefusedError.ts';
import type { DrawnPage } from './pdf/drawPdfPage.ts';
import { readPhotoHeader } from './readPhotoHeader.ts';

/** A photographed page upright, as the camera was held, no side longer than `longest`. */
export async function drawPhotoPage(bytes: Uint8Array, longest: number): Promise<DrawnPage> {
  readPhotoHeader(bytes);
  const { createCanvas, loadImage } = await import('@napi-rs/canvas');
  const photo = await loadImage(bytes).catch(() => refuse({ why: 'damagedPhoto' }));
  const { width, height } = photo;
  if (width === 0 || height === 0) refuse({ why: 'damagedPhoto' });
  const scale = Math.min(1, longest / Math.max(width, height));
  const canvas = createCanvas(
    Math.max(1, Math.round(width * scale)),
    Math.max(1, Math.round(height * scale)),
  );
  const context = canvas.getContext('2d');
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.imageSmoothingQuality = 'high';
  context.drawImage(photo, 0, 0, canvas.width, canvas.height);
  return { canvas, width, height };
}
