/** What a figure counts, which decides how it is written and what its axis is called. */
export type ChartUnit =
  /** Minor units of one currency; charts never mix two. */
  | { kind: "money"; currency: string }
  /** A whole number of things, which the axis names. */
  | { kind: "count"; noun: string }
  /** A share of one. */
  | { kind: "rate" };

export type ChartSeries = {
  key: string;
  label: string;
  /**
   * `net` is a line over stacked bars, their sum; `compare` is the same figure in another period,
   * dashed and grey.
   */
  role?: "main" | "net" | "compare";
};

export type ChartPoint = {
  /** The first day of the period (`2027-03-01`), or what the point stands for. */
  at: string;
  /** The words for it where it is no period: "Too expensive". */
  label?: string;
  /** By series; null where nothing is known, which is not zero. */
  values: Readonly<Record<string, number | null>>;
  /** The period has not ended: what there is, is "so far". */
  isPartial?: boolean;
};

/** What a capability hands to the chart frame; how it is drawn is decided from here on. */
export type ChartSpec = {
  kind: "stacked" | "bars" | "lines";
  unit: ChartUnit;
  /** What one point covers. */
  step: "day" | "week" | "month" | "category";
  series: readonly ChartSeries[];
  points: readonly ChartPoint[];
};
