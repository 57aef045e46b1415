import type { PreparedChart } from "./prepare-chart";

export type PlotRow = Record<string, string | number | boolean | null>;

/** The key under which a line's last, unfinished stretch is drawn apart. */
export const tailKey = (key: string) => `${key}~tail`;

/**
 * Rows as the drawing library reads them. A line into a period that still runs is split off, to be
 * drawn as unfinished.
 */
export function plotRows({ rows, series }: PreparedChart): PlotRow[] {
  const isOpen = rows.at(-1)?.isPartial ?? false;
  return rows.map((row, index) => {
    const plotted: PlotRow = { at: row.at, isPartial: row.isPartial };
    const isLast = index === rows.length - 1;
    for (const { key, draw } of series) {
      const place = row.places[key] ?? null;
      const isTail = isOpen && draw === "line" && index >= rows.length - 2;
      plotted[key] = isOpen && isLast && draw === "line" ? null : place;
      plotted[tailKey(key)] = isTail ? place : null;
    }
    return plotted;
  });
}
