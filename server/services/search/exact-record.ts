import { emailKeyOf } from "@/server/domain/email";
import type { CustomerLine } from "@/server/services/customers/customer-line";
import type { SubscriptionLine } from "@/server/services/subscriptions/subscription-line";
import type { TransactionLine } from "@/server/services/transactions/transaction-line";
import type { FoundOffer } from "./found-offer";

export type RecordKind = "customer" | "offer" | "subscription" | "transaction";

type Groups = {
  customers: { items: readonly CustomerLine[] };
  offers: { items: readonly FoundOffer[] };
  subscriptions: { items: readonly SubscriptionLine[] };
  transactions: { items: readonly TransactionLine[] };
};

/**
 * The one record that somebody who typed a whole id, or a whole address, must have meant. Ids of two
 * kinds may share their digits: then nobody can tell.
 */
export function exactRecord(found: Groups, term: string): { kind: RecordKind; id: string } | null {
  const id = term.toUpperCase();
  const email = emailKeyOf(term);
  const [exact, ...others] = [
    ...found.customers.items
      .filter((item) => String(item.id) === id || emailKeyOf(item.email) === email)
      .map((item) => ({ kind: "customer" as const, id: String(item.id) })),
    ...found.offers.items
      .filter((item) => item.id === id || item.id === id.split("_")[0] || item.id.slice(1) === id)
      .map((item) => ({ kind: "offer" as const, id: item.id })),
    ...found.subscriptions.items
      .filter((item) => String(item.id) === id)
      .map((item) => ({ kind: "subscription" as const, id: String(item.id) })),
    ...found.transactions.items
      .filter((item) => item.id === id || item.id.slice(1) === id)
      .map((item) => ({ kind: "transaction" as const, id: item.id })),
  ];
  return exact && others.length === 0 ? exact : null;
}
