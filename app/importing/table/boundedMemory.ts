/** Different texts that are looked at as labels; no table that people make has as many. */
const MOST_TEXTS = 4_000;

/**
 * Remembers answers by text. Once `MOST_TEXTS` different texts were asked about,
 * further ones get `otherwise`: a file of random words must not hold up the office.
 */
export function boundedMemory<T extends object | string | null>(
  look: (text: string) => T,
  otherwise: T,
): (text: string) => T {
  const memory = new Map<string, T>();
  return (text) => {
    const known = memory.get(text);
    if (known !== undefined) return known;
    if (memory.size >= MOST_TEXTS) return otherwise;
    const answer = look(text);
    memory.set(text, answer);
    return answer;
  };
}
