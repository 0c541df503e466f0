/**
 * A pattern whose every blank also matches a line break: extractions break lines
 * anywhere, even between "chậm" and "nhất". Blanks inside classes are not allowed.
 */
export function spaced(pattern: RegExp): RegExp {
  return new RegExp(pattern.source.replaceAll(' ', String.raw`\s{1,9}`), pattern.flags);
}
