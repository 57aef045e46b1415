"use client";

import type { Columns } from "@/components/data-table/columns";
import { useFormat } from "@/components/ui/format-context";
import { MoneyText } from "@/components/ui/money";
import { StateChip } from "@/components/ui/state-chip";
import { Time } from "@/components/ui/time";
import type { PriceChangeLine } from "@/server/services/price-changes/list-price-changes";
import { existingText, stateLabels } from "./price-change-words";

export const priceChangeColumns: Columns<PriceChangeLine> = [
  { id: "offer", label: "Offer", priority: 1, cell: ({ offer }) => offer.title },
  {
    id: "price",
    label: "Price",
    priority: 1,
    cell: ({ before, price }) => (
      <span className="whitespace-nowrap">
        <MoneyText money={before} several /> → <MoneyText money={price} several />
      </span>
    ),
  },
  {
    id: "startsAt",
    label: "First day",
    priority: 1,
    cell: ({ startsAt }) => <Time at={startsAt} show="day" />,
  },
  {
    id: "existing",
    label: "Existing subscribers",
    priority: 2,
    cell: (change) => existingText(change),
  },
  { id: "told", label: "Told", priority: 2, align: "end", cell: ({ told }) => <Count of={told} /> },
  {
    id: "state",
    label: "State",
    priority: 1,
    cell: ({ state }) => <StateChip {...stateLabels[state]} />,
  },
];

const Count = ({ of }: { of: number }) => <span className="tabular">{useFormat().number(of)}</span>;
