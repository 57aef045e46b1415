import type { FilterField } from "@/components/list/filter-field";
import { differenceKinds, differenceStates, moneyItems } from "@/server/domain/reconciliation";
import { itemLabels, kindLabels, stateLabels } from "./difference-words";

/** The filters of differences. */
export const differenceFields: readonly FilterField[] = [
  { field: "day", label: "Day", isPinned: true },
  {
    field: "state",
    label: "State",
    isPinned: true,
    options: differenceStates.map((value) => ({ value, label: stateLabels[value].label })),
  },
  {
    field: "kind",
    label: "Difference",
    isPinned: true,
    options: differenceKinds.map((value) => ({ value, label: kindLabels[value] })),
  },
  {
    field: "item",
    label: "What",
    options: moneyItems.map((value) => ({ value, label: itemLabels[value] })),
  },
];
