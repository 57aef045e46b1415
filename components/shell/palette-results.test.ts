import { expect, test } from "vitest";
import type { SearchResult } from "@/server/services/search/search-records";
import type { PaletteItem } from "./palette-items";
import { looksExact, recordGroups } from "./palette-records";
import { paletteResults } from "./palette-results";

const page = (label: string): PaletteItem => ({
  value: `page:${label}`,
  label,
  group: "Pages",
  keywords: "",
  action: { kind: "open", href: `/${label}` },
});

const none = { items: [], total: { count: 0, isCapped: false } };
const customer = (id: number) => ({ id, email: `team.${id}@example.com`, name: null }) as never;
const found: SearchResult = {
  customers: {
    items: [customer(100000001), customer(100000002)],
    total: { count: 12_000, isCapped: true },
  },
  offers: none,
  subscriptions: none,
  transactions: none,
  exact: null,
};
const around = {
  term: "team & co",
  path: (path: string) => `/p/1${path}`,
  money: String,
  date: String,
  number: String,
};

const shown = (exact: string | null) =>
  paletteResults([page("Team")], "team", recordGroups(found, around), exact).map((group) => [
    group.label,
    group.items.map(({ label }) => label),
  ]);

test("pages stand before records, so that nothing moves under a finger when records arrive", () => {
  expect(shown(null)).toEqual([
    ["Pages", ["Team"]],
    ["Customers", ["team.100000001@example.com", "team.100000002@example.com"]],
  ]);
});

test("the one record that was meant stands first, and once", () => {
  expect(shown("customer:100000002")).toEqual([
    ["Exactly this", ["team.100000002@example.com"]],
    ["Pages", ["Team"]],
    ["Customers", ["team.100000001@example.com"]],
  ]);
});

test("the whole of a group leads to its list, searched for the same words", () => {
  const [group] = recordGroups(found, around);
  expect(group?.all).toMatchObject({
    label: "View all 12000+",
    action: { href: "/p/1/customers?q=team+%26+co" },
  });
  const few = { ...found, customers: { ...found.customers, total: { count: 2, isCapped: false } } };
  expect(recordGroups(few, around)[0]?.all).toBeNull();
});

test.each([
  ["123456789", true],
  ["t123456789", true],
  ["S123456789_NL", true],
  ["ana@example.com", true],
  ["ana", false],
  ["4242", false],
])("whether %s can only mean one record: %s", (term, expected) => {
  expect(looksExact(term)).toBe(expected);
});
