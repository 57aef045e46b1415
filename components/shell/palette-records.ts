import { stateLabels as offerStates } from "@/components/offers/offer-words";
import { standingLabels } from "@/components/subscriptions/subscription-words";
import type { Money } from "@/server/domain/money";
import { isEmailShaped } from "@/server/domain/email";
import { parseNineDigits, parseOfferId, parseTransactionId } from "@/server/domain/ids";
import type { RecordKind } from "@/server/services/search/exact-record";
import type { SearchResult } from "@/server/services/search/search-records";
import type { PaletteItem } from "./palette-items";

type Surroundings = {
  term: string;
  /** `/team` becomes `/p/123456789/team`. */
  path: (path: string) => string;
  money: (amount: Money) => string;
  date: (at: Date) => string;
  number: (count: number) => string;
};

export type RecordGroup = { label: string; items: PaletteItem[]; all: PaletteItem | null };

const pages: Record<RecordKind, string> = {
  customer: "/customers",
  offer: "/offers",
  subscription: "/customers/subscriptions",
  transaction: "/customers/transactions",
};

/** What the server found, as groups of the palette; a group without a hit is none. */
export function recordGroups(found: SearchResult, around: Surroundings): RecordGroup[] {
  const { money, date } = around;
  const groups = [
    group("customer", "Customers", found.customers.total, around, () =>
      found.customers.items.map(({ id, email, name }) => ({
        id: String(id),
        label: email,
        detail: [name, id].filter(Boolean).join(" · "),
      })),
    ),
    group("offer", "Offers", found.offers.total, around, () =>
      found.offers.items.map(({ id, title, state }) => ({
        id,
        label: title,
        detail: `${offerStates[state].label} · ${id}`,
      })),
    ),
    group("subscription", "Subscriptions", found.subscriptions.total, around, () =>
      found.subscriptions.items.map(({ id, offer, customer, standing }) => ({
        id: String(id),
        label: `${offer.title} of ${customer.email}`,
        detail: `${standingLabels[standing].label} · ${id}`,
      })),
    ),
    group("transaction", "Transactions", found.transactions.total, around, () =>
      found.transactions.items.map(({ id, gross, customer, occurredAt }) => ({
        id,
        label: `${money(gross)} from ${customer.email}`,
        detail: `${date(occurredAt)} · ${id}`,
      })),
    ),
  ];
  return groups.filter(({ items }) => items.length > 0);
}

/** What the palette calls a record: the same wherever it stands. */
export const recordValue = ({ kind, id }: { kind: RecordKind; id: string }) => `${kind}:${id}`;

/** Whether somebody who typed this and pressed Enter must mean one record, and waits for it. */
export const looksExact = (term: string): boolean =>
  parseNineDigits(term) !== null ||
  parseTransactionId(term.toUpperCase()) !== null ||
  parseOfferId(term.toUpperCase()) !== null ||
  isEmailShaped(term);

type Line = { id: string; label: string; detail: string };

function group(
  kind: RecordKind,
  label: string,
  total: { count: number; isCapped: boolean },
  { term, path, number }: Surroundings,
  linesOf: () => Line[],
): RecordGroup {
  const items = linesOf().map(({ id, ...words }): PaletteItem => ({
    value: recordValue({ kind, id }),
    ...words,
    group: "Records",
    keywords: "",
    action: { kind: "open", href: path(`${pages[kind]}/${id}`) },
  }));
  const count = `${number(total.count)}${total.isCapped ? "+" : ""}`;
  const query = new URLSearchParams({ q: term }).toString();
  const all: PaletteItem = {
    value: `all:${kind}`,
    label: `View all ${count}`,
    group: "Records",
    keywords: "",
    action: { kind: "open", href: path(`${pages[kind]}?${query}`) },
  };
  return { label, items, all: total.count > items.length ? all : null };
}
