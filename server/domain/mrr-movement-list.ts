import { listShape } from "./list-shape";
import { mrrMovementKinds } from "./mrr";

/** How changes of recurring revenue are filtered and sorted, in the browser and in the database. */
export const mrrMovementList = listShape({
  name: "mrr-movements",
  fields: {
    occurredAt: { kind: "date" },
    kind: { kind: "enum", values: mrrMovementKinds },
    currency: { kind: "enum" },
    amount: { kind: "money" },
    customer: { kind: "id", form: "digits" },
    subscription: { kind: "id", form: "digits" },
  },
  sortable: ["occurredAt"],
  defaultSort: { field: "occurredAt", direction: "descending" },
});
