/**
 * Whether a text is a table with one record a line rather than a message: most
 * lines have the same number of separators, outside of quotes.
 */
export function looksDelimited(text: string): boolean {
  const lines = text
    .slice(0, LOOKED_AT)
    .replace(/"[^"]*(?:"|$)/gu, '')
    .split(/\r\n?|\n/u)
    .filter((line) => line.trim() !== '');
  return SEPARATORS.some((separator) => {
    const counts = lines.map((line) => line.split(separator).length - 1);
    const most = [...Map.groupBy(counts, (count) => count)]
      .filter(([count]) => count > 0)
      .reduce((best, [, same]) => Math.max(best, same.length), 0);
    return most >= FEWEST_LINES && most >= lines.length * SHARE;
  });
}

/** One line has as many commas as it has. */
const FEWEST_LINES = 2;
const LOOKED_AT = 200_000;
const SEPARATORS = [';', '\t', ','];
/** Titles and notes around a table that was typed by hand have no separators. */
const SHARE = 0.6;
