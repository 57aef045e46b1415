import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dayOf } from "./calendar";
import type { Range } from "./date-period";
import { datePresets } from "./date-preset";
import type { Filter } from "./list-filter";
import {
  listParams,
  parseListQuery,
  rowParams,
  type ListParams,
  type ListQuery,
} from "./list-query";
import { listShape, pageSizes } from "./list-shape";

const orders = listShape({
  name: "orders",
  fields: {
    email: { kind: "text" },
    state: { kind: "enum", values: ["open", "paid", "void"] },
    tag: { kind: "enum" },
    offer: { kind: "enum", form: "digits" },
    customer: { kind: "id", form: "digits" },
    device: { kind: "id", form: "uuid" },
    items: { kind: "number" },
    price: { kind: "money" },
    placedAt: { kind: "date" },
  },
  sortable: ["placedAt", "price"],
  defaultSort: { field: "placedAt", direction: "descending" },
});

const none = parseListQuery(orders, {}).query;
const read = (params: ListParams) => parseListQuery(orders, params);
const filtersOf = (f: string) => read({ f }).query.filters;

describe("a list's URL", () => {
  test("says nothing where the list chooses for itself", () => {
    expect(listParams(orders, none)).toEqual({});
    expect(none).toMatchObject({
      search: "",
      filters: [],
      sort: { field: "placedAt", direction: "descending" },
      size: 50,
    });
  });

  test("reads the way a person would write it", () => {
    const { query, problems } = read({
      q: " ada ",
      f: "state.any:open,paid;price.gte:799EUR;placedAt.in:last-30-days;email.starts:a~,b",
      sort: "price",
      size: "100",
      cols: "email,price",
    });

    expect(problems).toEqual([]);
    expect(query).toEqual({
      search: "ada",
      filters: [
        { kind: "enum", field: "state", operator: "any", values: ["open", "paid"] },
        { kind: "money", field: "price", currency: "EUR", range: { from: 799, to: null } },
        { kind: "date", field: "placedAt", period: { preset: "last-30-days" } },
        { kind: "text", field: "email", operator: "starts", values: ["a,b"] },
      ],
      sort: { field: "price", direction: "ascending" },
      cursor: null,
      size: 100,
      view: null,
      columns: ["email", "price"],
    });
  });

  test("swaps the ends of a range that were given in the wrong order", () => {
    expect(filtersOf("items.between:9,3")).toEqual([
      { kind: "number", field: "items", range: { from: 3, to: 9 } },
    ]);
  });

  test.each([
    ["f", "colour.any:red", "unknown-field"],
    ["f", "constructor.any:red", "unknown-field"],
    ["f", "state", "unreadable"],
    ["f", "state.any:", "unreadable"],
    ["f", "state.like:open", "unreadable"],
    ["f", "state.any:open,gone", "unreadable"],
    ["f", "tag.any:a\u0000b", "unreadable"],
    ["f", "tag.any:\ud800", "unreadable"],
    ["f", "offer.any:123,S1", "unreadable"],
    ["f", "items.eq:1e9", "unreadable"],
    ["f", "items.eq:1,2", "unreadable"],
    ["f", "items.between:1,2,3", "unreadable"],
    ["f", "price.between:1EUR,2USD", "unreadable"],
    ["f", "price.gte:7.99EUR", "unreadable"],
    ["f", "price.gte:799QQQ", "unreadable"],
    ["f", "placedAt.eq:2027-02-29", "unreadable"],
    ["f", "placedAt.lte:9999-12-31", "unreadable"],
    ["f", "placedAt.in:last-week", "unreadable"],
    ["f", "customer.is:0123", "unreadable"],
    ["f", "device.is:123", "unreadable"],
    ["f", `tag.any:${Array.from({ length: 101 }, (_, at) => at).join(",")}`, "too-many"],
    ["q", "x".repeat(201), "unreadable"],
    ["sort", "email", "unreadable"],
    ["size", "1000", "unreadable"],
    ["after", "not base64!", "unreadable"],
    ["cols", "email,,price", "unreadable"],
  ] as const)("leaves out and names %s=%s", (param, part, reason) => {
    const { query, problems } = read({ [param]: part });

    expect(query).toEqual(none);
    expect(problems).toEqual([{ param, part, reason }]);
  });

  test("leaves out more filters than an address can carry", () => {
    const f = `tag.any:${"x".repeat(4_000)}`;
    const { query, problems } = read({ f });
    expect(query).toEqual(none);
    expect(problems).toMatchObject([{ param: "f", reason: "too-many" }]);
  });

  test("hands to procedures what chooses rows, and nothing else", () => {
    expect(rowParams({ q: "a", f: "", cols: "email", view: "x", after: "b" })).toEqual({
      q: "a",
      after: "b",
    });
  });

  test("takes the first of two filters on one field", () => {
    const { query, problems } = read({ f: "state.any:open;state.none:paid" });

    expect(query.filters).toMatchObject([{ operator: "any", values: ["open"] }]);
    expect(problems).toMatchObject([{ part: "state.none:paid", reason: "repeated-field" }]);
  });

  test("survives being written, put into a URL, and read again", () => {
    fc.assert(
      fc.property(queries, (query) => {
        const url = new URLSearchParams(listParams(orders, query)).toString();
        const again = read(Object.fromEntries(new URLSearchParams(url)));

        expect(again).toEqual({ query, problems: [] });
      }),
    );
  });

  test("never throws, and drops the same things only once", () => {
    const text = fc.oneof(
      fc.string({ unit: "binary", maxLength: 60 }),
      fc.string({ unit: fc.constantFrom(..."~,;:.-abstate109EUR") }),
    );
    const params = fc.record({ q: text, f: text, sort: text, after: text, size: text, cols: text });
    fc.assert(
      fc.property(params, (params) => {
        const { query } = read(params);
        expect(read(listParams(orders, query))).toEqual({ query, problems: [] });
      }),
      { numRuns: 300 },
    );
  });
});

const words = fc
  .string({ unit: "grapheme", minLength: 1, maxLength: 20 })
  .filter((word) => !/\p{Cc}/u.test(word));
const several = <T>(value: fc.Arbitrary<T>) =>
  fc.uniqueArray(value, { minLength: 1, maxLength: 4 });

const ranges = <T extends string | number>(value: fc.Arbitrary<T>): fc.Arbitrary<Range<T>> =>
  fc.oneof(
    value.map((from) => ({ from, to: null })),
    value.map((to) => ({ from: null, to })),
    fc.tuple(value, value).map(([a, b]) => (a < b ? { from: a, to: b } : { from: b, to: a })),
  );

const days = fc
  .date({ min: new Date("1900-01-01"), max: new Date("2999-12-31"), noInvalidDate: true })
  .map((at) => {
    return dayOf({ year: at.getUTCFullYear(), month: at.getUTCMonth() + 1, day: at.getUTCDate() });
  });
const thousandths = fc
  .integer({ min: -999_999_999_999_999, max: 999_999_999_999_999 })
  .map((count) => count / 1000 + 0);

const filterLists: fc.Arbitrary<Filter[]> = fc
  .tuple(
    fc.record({
      kind: fc.constant("text" as const),
      field: fc.constant("email"),
      operator: fc.constantFrom("is" as const, "starts" as const),
      values: several(words),
    }),
    fc.record({
      kind: fc.constant("enum" as const),
      field: fc.constant("state"),
      operator: fc.constantFrom("any" as const, "none" as const),
      values: several(fc.constantFrom("open", "paid", "void")),
    }),
    fc.record({
      kind: fc.constant("id" as const),
      field: fc.constant("device"),
      values: several(fc.uuid()),
    }),
    fc.record({
      kind: fc.constant("number" as const),
      field: fc.constant("items"),
      range: ranges(thousandths),
    }),
    fc.record({
      kind: fc.constant("money" as const),
      field: fc.constant("price"),
      currency: fc.constantFrom("EUR", "JPY"),
      range: ranges(fc.integer({ min: -(10 ** 14), max: 10 ** 14 })),
    }),
    fc.record({
      kind: fc.constant("date" as const),
      field: fc.constant("placedAt"),
      period: fc.oneof(
        ranges(days),
        fc.constantFrom(...datePresets).map((preset) => ({ preset })),
      ),
    }),
  )
  .chain((all) => fc.shuffledSubarray<Filter>(all));

const names = fc.constantFrom("email", "state", "price", "placedAt");

const queries: fc.Arbitrary<ListQuery> = fc.record({
  search: words.map((word) => word.trim()),
  filters: filterLists,
  sort: fc.record({
    field: fc.constantFrom(...orders.sortable),
    direction: fc.constantFrom("ascending" as const, "descending" as const),
  }),
  cursor: fc.option(fc.base64String({ minLength: 4 }).map((text) => text.replace(/[+/=]/g, "_"))),
  size: fc.constantFrom(...pageSizes),
  view: fc.option(fc.uuid()),
  columns: fc.option(several(names)),
});
