import { listShape } from "./list-shape";

/** What became of a wish to have money back. */
export const refundRequestStates = ["open", "accepted", "declined", "withdrawn"] as const;

export type RefundRequestKind = (typeof refundRequestStates)[number];

/** How refund requests are filtered and sorted, in the browser and in the database. */
export const refundRequestList = listShape({
  name: "refund-requests",
  fields: {
    state: { kind: "enum", values: refundRequestStates },
    askedAt: { kind: "date" },
    /** Of the sale that is asked about. */
    amount: { kind: "money" },
    customer: { kind: "id", form: "digits" },
  },
  sortable: ["askedAt"],
  defaultSort: { field: "askedAt", direction: "descending" },
});
