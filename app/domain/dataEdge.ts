/**
 * How many cells Ctrl+arrow goes in a spreadsheet: within data to its last cell,
 * else over the blanks to the next data, else to the end. `ahead` says of every
 * cell in that direction, nearest first, whether it holds data.
 */
export function dataEdge(isFilledHere: boolean, ahead: readonly boolean[]): number {
  const firstBlank = ahead.indexOf(false);
  if (isFilledHere && firstBlank !== 0) return firstBlank === -1 ? ahead.length : firstBlank;
  const nextData = ahead.indexOf(true);
  return nextData === -1 ? ahead.length : nextData + 1;
}
