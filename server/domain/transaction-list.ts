import { listShape } from "./list-shape";

/** What became of a sale; anything given back is a row of its own. */
export const transactionStates = ["paid", "partly-refunded", "refunded", "charged-back"] as const;

export type TransactionState = (typeof transactionStates)[number];

export const transactionKinds = ["initial", "renewal", "switch"] as const;

export type TransactionKind = (typeof transactionKinds)[number];

/** How transactions are filtered and sorted, in the browser and in the database. */
export const transactionList = listShape({
  name: "transactions",
  fields: {
    occurredAt: { kind: "date" },
    currency: { kind: "enum" },
    offer: { kind: "enum", form: "digits" },
    country: { kind: "enum" },
    method: { kind: "enum" },
    /** The letter of the offer's id: what was sold. */
    type: { kind: "enum", values: ["S", "P", "E", "A", "R"] },
    kind: { kind: "enum", values: transactionKinds },
    state: { kind: "enum", values: transactionStates },
    amount: { kind: "money" },
    customer: { kind: "id", form: "digits" },
    subscription: { kind: "id", form: "digits" },
  },
  sortable: ["occurredAt"],
  defaultSort: { field: "occurredAt", direction: "descending" },
});

/** @param refundedMinor of the same currency as `grossMinor` */
export function transactionState(sale: {
  grossMinor: bigint;
  refundedMinor: bigint;
  isChargedBack: boolean;
}): TransactionState {
  if (sale.isChargedBack) return "charged-back";
  if (sale.refundedMinor === 0n) return "paid";
  return sale.refundedMinor < sale.grossMinor ? "partly-refunded" : "refunded";
}
