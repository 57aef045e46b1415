import type { DatePeriod, Range } from "./date-period";

/**
 * One condition on one field. Values inside a filter are alternatives; the filters of a list all
 * apply.
 */
export type Filter =
  | { kind: "text"; field: string; operator: "is" | "starts"; values: readonly string[] }
  | { kind: "enum"; field: string; operator: "any" | "none"; values: readonly string[] }
  | { kind: "id"; field: string; values: readonly string[] }
  | { kind: "number"; field: string; range: Range<number> }
  /** Minor units, both ends in the one currency. */
  | { kind: "money"; field: string; currency: string; range: Range<number> }
  | { kind: "date"; field: string; period: DatePeriod };
