import type { Figures, Target } from './scenario.ts';

/** Judged where the size is at least this; null (not judged) where a figure is missing. */
export function from(
  size: number,
  says: string,
  figureOf: (figures: Figures) => number | null,
  most: number,
): Target {
  return {
    says,
    isMet: (figures) => {
      const figure = figureOf(figures);
      return figures.size < size || figure === null ? null : figure <= most;
    },
  };
}

/** Cost grows no faster than the work. */
export const LINEAR: Target = from(0, 'growth at most ^1.15', ({ exponent }) => exponent, 1.15);
