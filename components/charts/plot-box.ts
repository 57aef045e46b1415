import type { PreparedChart } from "./prepare-chart";

/**
 * Where the plot stands in its frame. The drawing and the cursor over it are separate things that
 * have to agree to the pixel, so neither measures and both are told.
 */
export const plotBox = { height: 248, top: 10, right: 10, bottom: 26 };

/** Room for the longest label of the axis, in pixels of the small text. */
export function axisWidth({ axis }: PreparedChart): number {
  const longest = Math.max(0, ...axis.ticks.map(({ text }) => text.length));
  return Math.max(28, Math.ceil(longest * 6.6) + 10);
}
