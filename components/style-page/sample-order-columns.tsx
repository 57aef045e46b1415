import type { Columns } from "@/components/data-table/columns";
import type { FilterField } from "@/components/list/filter-field";
import { MoneyText } from "@/components/ui/money";
import { StateChip } from "@/components/ui/state-chip";
import { Time } from "@/components/ui/time";
import type { SampleOrder } from "./sample-orders";

const chips = {
  open: { tone: "primary", label: "Open" },
  paid: { tone: "ok", label: "Paid" },
  refunded: { tone: "neutral", label: "Refunded" },
} as const;

export const sampleOrderColumns: Columns<SampleOrder> = [
  {
    id: "id",
    label: "Order",
    priority: 1,
    cell: ({ id }) => <span className="tabular">{id}</span>,
  },
  {
    id: "customer",
    label: "Customer",
    priority: 1,
    sort: "text",
    cell: ({ customer }) => customer,
  },
  {
    id: "state",
    label: "State",
    priority: 1,
    cell: ({ state }) => <StateChip {...chips[state]} />,
  },
  { id: "items", label: "Items", priority: 2, align: "end", cell: ({ items }) => items },
  {
    id: "price",
    label: "Price",
    priority: 1,
    sort: "number",
    align: "end",
    cell: ({ price }) => <MoneyText money={price} several />,
  },
  {
    id: "placedAt",
    label: "Placed",
    priority: 2,
    sort: "time",
    cell: ({ placedAt }) => <Time at={placedAt} />,
  },
];

/** One filter of every kind. */
export const sampleOrderFields: readonly FilterField[] = [
  { field: "placedAt", label: "Placed", isPinned: true },
  {
    field: "state",
    label: "State",
    isPinned: true,
    options: Object.entries(chips).map(([value, { label }]) => ({ value, label })),
  },
  { field: "customer", label: "Customer" },
  { field: "id", label: "Order" },
  { field: "items", label: "Items" },
  { field: "price", label: "Price", currencies: ["EUR", "USD"] },
];
