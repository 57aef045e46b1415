import type { ChartSpec } from "@/components/charts/chart-spec";
import { formatMoney, type FormatSettings } from "@/components/ui/format";
import { mrrKindLabels, mrrKinds } from "@/components/analytics/movement-words";
import { money, negate } from "@/server/domain/money";
import type { MrrMovementChart } from "@/server/services/analytics/get-mrr-movement";

/** Changes of recurring revenue as bars, what came above and what went below, with their sum as a line. */
export const prepareMrrChart = ({ currency, points }: MrrMovementChart): ChartSpec => ({
  kind: "stacked",
  unit: { kind: "money", currency },
  step: "month",
  series: [
    ...mrrKinds.map((key) => ({ key, label: mrrKindLabels[key].label })),
    { key: "net", label: "Net", role: "net" },
  ],
  points: points.map(({ month, moved, net, isRunning }) => ({
    at: month,
    values: { ...moved, net },
    isPartial: isRunning,
  })),
});

/** The answer in a sentence: by how much it grew or shrank in the months that are over. */
export function mrrSummary(
  { currency, points }: MrrMovementChart,
  settings: FormatSettings,
): string {
  const whole = points.filter(({ isRunning }) => !isRunning);
  const net = money(
    whole.reduce((sum, point) => sum + point.net, 0),
    currency,
  );
  const months =
    whole.length === 1 ? "in the last whole month" : `over the last ${whole.length} whole months`;
  if (net.minor === 0) return `Recurring revenue stayed level ${months}.`;
  const verb = net.minor > 0 ? "grew" : "shrank";
  const size = formatMoney(net.minor > 0 ? net : negate(net), settings);
  return `Recurring revenue ${verb} by ${size} ${months}.`;
}
