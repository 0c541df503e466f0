/** The middle of the values; of an even number the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((left, right) => left - right);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}

/** The value that a share of the values does not exceed. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((left, right) => left - right);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

/**
 * Exponent of cost over size between two sizes: 1 is linear, 2 quadratic. What
 * comes out below 0 is noise around a cost that does not depend on the size.
 */
export function growthExponent(
  smaller: { readonly size: number; readonly cost: number },
  larger: { readonly size: number; readonly cost: number },
): number {
  return Math.log(larger.cost / smaller.cost) / Math.log(larger.size / smaller.size);
}
