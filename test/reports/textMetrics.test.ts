import { describe, expect, it } from 'vitest';
import { longestWordTwips, textWidthTwips, wrapText } from '#app/reports/textMetrics.ts';

const QUOC_HIEU = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM';
const TIEU_NGU = 'Độc lập - Tự do - Hạnh phúc';

describe('textWidthTwips', () => {
  it.each([
    [QUOC_HIEU, 12, 5007],
    [QUOC_HIEU, 13, 5424],
    [TIEU_NGU, 13, 3171],
    [TIEU_NGU, 14, 3415],
  ])('measures "%s" in bold %d pt as %d twips', (text, sizePt, twips) => {
    const width = textWidthTwips(text, { sizePt, bold: true });
    expect(Math.abs(width - twips)).toBeLessThan(15);
  });

  it('does not depend on how the letters are composed', () => {
    const style = { sizePt: 14, italic: true };
    expect(textWidthTwips(QUOC_HIEU.normalize('NFD'), style)).toBe(
      textWidthTwips(QUOC_HIEU, style),
    );
  });

  it('counts a character it does not know as wide as the type size', () => {
    expect(textWidthTwips('\u{1F600}', { sizePt: 14 })).toBe(280);
  });
});

describe('wrapText', () => {
  const style = { sizePt: 14 };
  const text = 'Kết quả tuyên truyền, hưởng ứng Ngày hội Đổi mới sáng tạo quốc gia năm 2025';

  it('loses no word and fills no line beyond the width', () => {
    const lines = wrapText(text, 3000, style);
    expect(lines.join(' ')).toBe(text);
    expect(lines.length).toBeGreaterThan(1);
    for (const line of lines) expect(textWidthTwips(line, style)).toBeLessThanOrEqual(3000);
  });

  it('gives a word that is too wide a line of its own', () => {
    expect(wrapText('a nghiênggggggggg b', 600, style)).toEqual(['a', 'nghiênggggggggg', 'b']);
  });

  it('starts a new line at a line feed', () => {
    expect(wrapText('một\nhai', 9000, style)).toEqual(['một', 'hai']);
  });
});

describe('longestWordTwips', () => {
  it('is the width of the widest word', () => {
    const style = { sizePt: 11, bold: true };
    expect(longestWordTwips('Lượt nghiêng\ntờ', style)).toBe(textWidthTwips('nghiêng', style));
  });
});
