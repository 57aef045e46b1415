import { subscriptionPeriods } from "./billing-period";
import { listShape } from "./list-shape";

export const offerStates = ["draft", "active", "inactive"] as const;

/** How offers are filtered and sorted, in the browser and in the database. */
export const offerList = listShape({
  name: "offers",
  fields: {
    state: { kind: "enum", values: offerStates },
    period: { kind: "enum", values: subscriptionPeriods },
    tag: { kind: "enum" },
    trial: { kind: "enum", values: ["none", "day", "period"] },
    price: { kind: "money" },
    updatedAt: { kind: "date" },
    createdAt: { kind: "date" },
  },
  sortable: ["title", "updatedAt", "createdAt"],
  defaultSort: { field: "updatedAt", direction: "descending" },
});
