import type { ChartSpec } from "./chart-spec";
import type { PreparedChart } from "./prepare-chart";

/**
 * One sentence with the answer, for those who do not see the chart and those who only glance: where
 * the leading figure began, where it stands, and its peak. A period still running is left out.
 */
export function summarise({ series, rows }: PreparedChart, step: ChartSpec["step"]): string {
  const lead = series.find(({ role }) => role === "net") ?? series[0];
  if (!lead) return "Nothing to show.";
  const known = rows.filter((row) => !row.isPartial && typeof row.places[lead.key] === "number");
  const first = known[0];
  const last = known.at(-1);
  if (!first || !last) return `Nothing is known of ${lead.label} in this period.`;

  const place = (row: typeof first) => row.places[lead.key] ?? 0;
  const text = (row: typeof first) => row.texts[lead.key] ?? "";
  const peak = known.reduce((best, row) => (place(row) > place(best) ? row : best), first);
  if (step === "category") {
    return `Highest is ${peak.label}, with ${text(peak)}.`;
  }
  if (first === last) return `${lead.label} was ${text(first)} in ${first.label}.`;
  const move = `${lead.label} went from ${text(first)} (${first.label}) to ${text(last)} (${last.label})`;
  return peak === last || peak === first
    ? `${move}.`
    : `${move}, with its highest, ${text(peak)}, in ${peak.label}.`;
}
