import type { ChartSeries } from "./chart-spec";

export type Marker = "circle" | "square" | "triangle" | "diamond" | "cross";

export type SeriesLook = {
  /** A custom property, so that the theme decides. */
  colour: string;
  marker: Marker;
  dash?: string;
};

const markers: readonly Marker[] = ["circle", "square", "triangle", "diamond", "cross"];

/** Colours that eyes of every kind tell apart; more would not be told apart by anyone. */
export const mostColours = markers.length;

export const otherKey = "other";

/** Colour and marker in the order of the series; the sum of a stack and comparisons stand apart. */
export function looksOf(series: readonly ChartSeries[]): Map<string, SeriesLook> {
  const looks = new Map<string, SeriesLook>();
  let next = 0;
  for (const { key, role } of series) {
    if (role === "compare") {
      looks.set(key, { colour: "var(--chart-compare)", marker: "circle", dash: "5 4" });
    } else if (role === "net") {
      looks.set(key, { colour: "var(--fg)", marker: "circle" });
    } else if (key === otherKey) {
      looks.set(key, { colour: "var(--chart-compare)", marker: "cross" });
    } else {
      const marker = markers[next] ?? "cross";
      next += 1;
      looks.set(key, { colour: `var(--chart-${next})`, marker });
    }
  }
  return looks;
}
