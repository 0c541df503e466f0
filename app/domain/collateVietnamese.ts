const COLLATOR = new Intl.Collator('vi', { numeric: true });

/**
 * Order in which Vietnamese names are shown (vietnamese-text rules, section 6):
 * `a ă â`, `d đ`, tones last, "Thôn 2" before "Thôn 10". SQLite cannot do this,
 * so every list that people see is sorted here.
 */
export function compareVietnamese(a: string, b: string): number {
  return COLLATOR.compare(a, b);
}
