/**
 * Round values from 0 up to the largest, in steps of 1, 2 or 5 times a power of
 * ten and no more of them than asked for. Steps are whole for what is counted
 * in whole numbers; nothing but 0 is named on an axis without a length.
 */
export function axisTicks(largest: number, most: number, isWhole: boolean): number[] {
  if (largest <= 0 || most < 1) return [0];
  const step = roundStep(largest / most, isWhole ? 1 : SMALLEST_DECIMAL);
  const ticks = Array.from({ length: most + 1 }, (_, index) => Number((index * step).toFixed(2)));
  return ticks.filter((tick) => tick <= largest);
}

const SMALLEST_DECIMAL = 0.01;
const ROUNDING = 1e-9;

function roundStep(least: number, smallest: number): number {
  if (least <= smallest) return smallest;
  const power = 10 ** Math.floor(Math.log10(least) + ROUNDING);
  const factor = [1, 2, 5, 10].find((each) => each * power >= least * (1 - ROUNDING)) ?? 10;
  return factor * power;
}
