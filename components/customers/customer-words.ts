import type { CustomerState } from "@/server/domain/customer-list";

export const stateLabels = {
  active: { tone: "ok", label: "Active" },
  blocked: { tone: "bad", label: "Blocked" },
  anonymised: { tone: "neutral", label: "Anonymised" },
} as const satisfies Record<CustomerState, { tone: string; label: string }>;

/** The rows behind a customer's figures, below `/p/[publisher]`. */
export const customerPaths = {
  self: (id: number) => `/customers/${id}`,
  transactions: (id: number) => `/customers/transactions?f=customer.is:${id}`,
  subscriptions: (id: number) =>
    `/customers/subscriptions?f=customer.is:${id};state.none:terminated`,
};
