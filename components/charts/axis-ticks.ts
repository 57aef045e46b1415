const niceSteps = [1, 2, 2.5, 5, 10];

/**
 * Round values for an axis that holds both ends, about five of them.
 *
 * @param fromZero bars are read by their length, so theirs always begins at zero
 * @param wholeOnly there is no half of a customer
 */
export function axisTicks(
  low: number,
  high: number,
  { fromZero, wholeOnly }: { fromZero: boolean; wholeOnly: boolean },
): number[] {
  const bottom = fromZero ? Math.min(0, low) : low;
  const top = fromZero ? Math.max(0, high) : high;
  const spread = top - bottom || Math.abs(top) || 1;
  const step = niceStep(spread / 4, wholeOnly);
  const first = Math.floor(bottom / step);
  const last = Math.max(Math.ceil(top / step), first + 1);
  return Array.from({ length: last - first + 1 }, (_, index) => tidy((first + index) * step));
}

function niceStep(rough: number, wholeOnly: boolean): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  const nice = niceSteps.find((step) => step * power >= rough * 0.999) ?? 10;
  const step = nice * power;
  return wholeOnly ? Math.max(1, Math.ceil(step)) : step;
}

/** Takes off what binary fractions leave behind, as in 0.30000000000000004. */
const tidy = (value: number) => Number(value.toPrecision(12));

/** Every n-th of so many labels, such that no more than `most` are written, the last one included. */
export function labelledIndexes(count: number, most: number): number[] {
  const every = Math.max(1, Math.ceil(count / most));
  const indexes = Array.from({ length: count }, (_, index) => index);
  return indexes.filter((index) => (count - 1 - index) % every === 0);
}
