import { authorize } from "@/server/auth/authorize";
import { inTransaction, type ServiceContext, type TransactionContext } from "@/server/context";
import type { ListDefinition } from "@/server/db/list/definition";
import { readListPage, type ListTotal } from "@/server/db/list/read-page";
import { parseNineDigits, parseTransactionId } from "@/server/domain/ids";
import { isPlainText } from "@/server/domain/list-filter-values";
import { toCustomerLine, type CustomerRow } from "@/server/services/customers/customer-line";
import { customersFor } from "@/server/services/customers/customer-list";
import { offers } from "@/server/services/offers/offer-list";
import {
  toSubscriptionLine,
  type SubscriptionRow,
} from "@/server/services/subscriptions/subscription-line";
import { subscriptionsFor } from "@/server/services/subscriptions/subscription-list";
import {
  toTransactionLine,
  type TransactionRow,
} from "@/server/services/transactions/transaction-line";
import { transactionsFor } from "@/server/services/transactions/transaction-list";
import { exactRecord } from "./exact-record";
import { closestFirst, toFoundOffer, type FoundOfferRow } from "./found-offer";
import type { SearchInput } from "./schemas";

const shortestTerm = 2;
const perGroup = 5;

/** The first few of what a list's own search finds, and how many that search finds in all. */
export type Found<Item> = { items: Item[]; total: ListTotal };

/**
 * Looks for records by the beginning of a name, by an address or an id, in every list at once: each
 * group holds what the list itself would show for the same words. Who may not read personal data
 * finds nobody by it.
 */
export async function searchRecords(ctx: ServiceContext, input: SearchInput) {
  const { actor } = ctx;
  const term = input.term.trim();
  authorize(actor, "overview:read");
  if (term.length < shortestTerm || !isPlainText(term)) return nothing;
  const asks = asksFor(term);

  return inTransaction(ctx, async (tx) => {
    const found = {
      customers: await find(tx, customersFor(actor), term, (row: CustomerRow) =>
        toCustomerLine(actor, row, []),
      ),
      offers: await find(tx, offers, term, (row: FoundOfferRow) => toFoundOffer(row)),
      subscriptions: asks.subscriptions
        ? await find(tx, subscriptionsFor(actor), term, (row: SubscriptionRow) =>
            toSubscriptionLine(actor, row),
          )
        : none,
      transactions: asks.transactions
        ? await find(tx, transactionsFor(actor), term, (row: TransactionRow) =>
            toTransactionLine(actor, row),
          )
        : none,
    };
    const exact = exactRecord(found, term);
    const offersFound = { ...found.offers, items: closestFirst(found.offers.items, term) };
    return {
      customers: firstFew(found.customers, exact),
      offers: firstFew(offersFound, exact),
      subscriptions: firstFew(found.subscriptions, exact),
      transactions: firstFew(found.transactions, exact),
      exact,
    };
  });
}

export type SearchResult = Awaited<ReturnType<typeof searchRecords>>;

const none = { items: [], total: { count: 0, isCapped: false } };
const nothing = {
  customers: none,
  offers: none,
  subscriptions: none,
  transactions: none,
  exact: null,
};

/** Subscriptions go by their ids alone, transactions also by a card's last four digits. */
function asksFor(term: string) {
  const isId = parseNineDigits(term) !== null;
  const isTransactionId = parseTransactionId(term.toUpperCase()) !== null;
  return { subscriptions: isId, transactions: isId || isTransactionId || /^\d{4}$/.test(term) };
}

async function find<Row, Item>(
  tx: TransactionContext,
  list: ListDefinition,
  term: string,
  toItem: (row: Row) => Item,
): Promise<Found<Item>> {
  const { rows, total } = await readListPage(tx, list, { q: term, size: "25" }, toItem);
  return { items: rows, total };
}

/** The one that was meant is among them, wherever the list has it. */
function firstFew<Item extends { id: number | string }>(
  { items, total }: Found<Item>,
  exact: { id: string } | null,
): Found<Item> {
  const meant = items.filter(({ id }) => String(id) === exact?.id);
  const others = items.filter(({ id }) => String(id) !== exact?.id);
  return { items: [...meant, ...others].slice(0, perGroup), total };
}
