/**
 * A received file's name as every system can keep it: no path, no sign Windows
 * forbids, nothing invisible or turning the reading direction, no reserved name,
 * not too long. Vietnamese letters stay; an empty name becomes "tep".
 */
export function safeFileName(name: string): string {
  const bare = name.normalize('NFC').split(/[\\/]/u).at(-1) ?? '';
  const clean = bare
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu, '')
    .replace(/[<>:"|?*]/gu, '-')
    .replace(/\s+/gu, ' ')
    .replace(/^[\s.]+|[\s.]+$/gu, '');
  const at = clean.lastIndexOf('.');
  const hasEnding = at > 0 && clean.length - at <= LONGEST_ENDING;
  const [stem, ending] = hasEnding ? [clean.slice(0, at), clean.slice(at)] : [clean, ''];
  const shortened = Array.from(stem).slice(0, LONGEST_STEM).join('').trim();
  if (shortened === '') return `tep${ending}`;
  return `${RESERVED.test(shortened) ? '_' : ''}${shortened}${ending}`;
}

/** Names of one folder made different from each other: "anh.jpg", "anh (2).jpg". */
export function distinctName(name: string, taken: Set<string>): string {
  const at = name.lastIndexOf('.');
  const [stem, ending] = at > 0 ? [name.slice(0, at), name.slice(at)] : [name, ''];
  let candidate = name;
  for (let count = 2; taken.has(candidate.toLowerCase()); count += 1) {
    candidate = `${stem} (${count})${ending}`;
  }
  taken.add(candidate.toLowerCase());
  return candidate;
}

const LONGEST_STEM = 80;
const LONGEST_ENDING = 6;
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/iu;
