import type { Columns } from "@/components/data-table/columns";
import { pricePerPeriod, stateLabels } from "@/components/offers/offer-words";
import { StateChip } from "@/components/ui/state-chip";
import { useFormat } from "@/components/ui/format-context";
import type { RouteView } from "@/server/services/switches/list-switch-settings";
import type { PlanView } from "@/server/services/switches/plan-view";
import { directionLabels } from "./switch-words";

export const routeColumns: Columns<RouteView> = [
  { id: "from", label: "From", priority: 1, cell: ({ from }) => <Plan plan={from} /> },
  { id: "to", label: "To", priority: 1, cell: ({ to }) => <Plan plan={to} /> },
  {
    id: "direction",
    label: "Direction",
    priority: 1,
    cell: ({ direction }) => (
      <span className="inline-flex items-center gap-1.5">
        <span aria-hidden className={direction === "upgrade" ? "text-ok" : "text-fg-muted"}>
          {direction === "upgrade" ? "↑" : "↓"}
        </span>
        {directionLabels[direction]}
      </span>
    ),
  },
];

function Plan({ plan: { title, price, period, state } }: { plan: PlanView }) {
  const { money } = useFormat();
  return (
    <span className="block min-w-0">
      <span className="inline-flex flex-wrap items-center gap-2 font-medium break-words">
        {title}
        {state !== "active" && <StateChip {...stateLabels[state]} />}
      </span>
      <span className="tabular block text-xs font-normal text-fg-muted">
        {pricePerPeriod(money(price, true), price.minor === 0, period)}
      </span>
    </span>
  );
}
