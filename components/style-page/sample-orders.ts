import { money, type Money } from "@/server/domain/money";
import { instantsOfPeriod } from "@/server/domain/date-period";
import type { Filter } from "@/server/domain/list-filter";
import type { ListQuery } from "@/server/domain/list-query";
import { listShape } from "@/server/domain/list-shape";
import type { Page } from "@/components/data-table/list-result";

/** An order that nobody placed: the style page has a list, and no data of its own. */
export type SampleOrder = {
  id: string;
  customer: string;
  state: (typeof states)[number];
  items: number;
  price: Money;
  placedAt: Date;
};

export const states = ["open", "paid", "refunded"] as const;

export const sampleOrders = listShape({
  name: "sample-orders",
  fields: {
    placedAt: { kind: "date" },
    state: { kind: "enum", values: states },
    customer: { kind: "text" },
    id: { kind: "id", form: "digits" },
    items: { kind: "number" },
    price: { kind: "money" },
  },
  sortable: ["placedAt", "customer", "price"],
  defaultSort: { field: "placedAt", direction: "descending" },
});

const names = ["Ada Kuiper", "Ben Osei", "Chiara Rossi", "Dewi Pratama", "Elif Kaya", "Finn Berg"];
const lastPlacedAt = Date.UTC(2026, 10, 20, 9);

const orders: readonly SampleOrder[] = Array.from({ length: 240 }, (_, at) => ({
  id: String(100_000_000 + at * 3_710_159),
  customer: names[(at * 5) % names.length] ?? "",
  state: states[(at * 7) % 4 > 1 ? 1 : at % 3] ?? "open",
  items: 1 + ((at * 11) % 6),
  price: money(299 + ((at * 977) % 9_000), at % 5 === 0 ? "USD" : "EUR"),
  placedAt: new Date(lastPlacedAt - at * 5 * 3_600_000),
}));

/** Answers as a server would, from memory; its cursor is a place in the list. */
export function answerFromMemory(query: ListQuery, now: Date, zone: string): Page<SampleOrder> {
  const found = orders
    .filter((order) => order.customer.toLowerCase().startsWith(query.search.toLowerCase()))
    .filter((order) => query.filters.every((filter) => fits(order, filter, now, zone)))
    .toSorted((one, other) => compare(one, other, query.sort.field));
  if (query.sort.direction === "descending") found.reverse();

  const from = Number(query.cursor ?? 0) || 0;
  const to = from + query.size;
  return {
    rows: found.slice(from, to),
    nextCursor: to < found.length ? String(to) : null,
    previousCursor: from > 0 ? String(Math.max(0, from - query.size)) : null,
    total: { count: found.length, isCapped: false },
  };
}

function fits(order: SampleOrder, filter: Filter, now: Date, zone: string): boolean {
  switch (filter.kind) {
    case "enum":
      return filter.values.includes(order.state) === (filter.operator === "any");
    case "id":
      return filter.values.includes(order.id);
    case "text":
      return filter.values.some((value) =>
        filter.operator === "is"
          ? order.customer.toLowerCase() === value.toLowerCase()
          : order.customer.toLowerCase().startsWith(value.toLowerCase()),
      );
    case "number":
      return isWithin(order.items, filter.range);
    case "money":
      return order.price.currency === filter.currency && isWithin(order.price.minor, filter.range);
    case "date": {
      const { startsAt, endsAt } = instantsOfPeriod(filter.period, now, zone);
      return (!startsAt || order.placedAt >= startsAt) && (!endsAt || order.placedAt < endsAt);
    }
  }
}

type Ends = { from: number | null; to: number | null };

const isWithin = (value: number, { from, to }: Ends) =>
  (from === null || value >= from) && (to === null || value <= to);

function compare(one: SampleOrder, other: SampleOrder, field: string): number {
  if (field === "customer") return one.customer.localeCompare(other.customer);
  if (field === "price") return one.price.minor - other.price.minor;
  return one.placedAt.getTime() - other.placedAt.getTime();
}
