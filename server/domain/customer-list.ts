import { listShape, type ListShape } from "./list-shape";

export const customerStates = ["active", "blocked", "anonymised"] as const;

export type CustomerState = (typeof customerStates)[number];

/** How customer accounts are filtered and sorted, in the browser and in the database. */
export const customerList = listShape({
  name: "customers",
  fields: {
    state: { kind: "enum", values: customerStates },
    offer: { kind: "enum", form: "digits" },
    country: { kind: "enum" },
    registeredAt: { kind: "date" },
    lastLoginAt: { kind: "date" },
    lifetimeValue: { kind: "money" },
    lastPaymentMethod: { kind: "enum" },
    transactionCount: { kind: "number" },
    activeSubscriptionCount: { kind: "number" },
    currency: { kind: "enum" },
  },
  sortable: ["registeredAt", "email", "transactionCount"],
  defaultSort: { field: "registeredAt", direction: "descending" },
});

/** The same for those who may not read personal data: an order by address would tell addresses. */
export const maskedCustomerList: ListShape = {
  ...customerList,
  sortable: customerList.sortable.filter((name) => name !== "email"),
};
