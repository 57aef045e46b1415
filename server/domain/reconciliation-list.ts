import { listShape } from "./list-shape";
import { differenceKinds, differenceStates, moneyItems } from "./reconciliation";

/** How differences are filtered and sorted, in the browser and in the database. */
export const differenceList = listShape({
  name: "reconciliation-differences",
  fields: {
    day: { kind: "date" },
    state: { kind: "enum", values: differenceStates },
    kind: { kind: "enum", values: differenceKinds },
    item: { kind: "enum", values: moneyItems },
    currency: { kind: "enum" },
  },
  sortable: ["day"],
  defaultSort: { field: "day", direction: "descending" },
});
