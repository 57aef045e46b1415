import fc from "fast-check";
import { expect, test } from "vitest";
import type { ServiceContext } from "@/server/context";
import { transactionStates } from "@/server/domain/transaction-list";
import { commerceRows } from "@/server/testing/commerce-rows";
import { newWorld } from "@/server/testing/world";
import { countTransactions } from "./count-transactions";
import { listTransactions } from "./list-transactions";
import { totalTransactions } from "./total-transactions";
import type { TransactionLine } from "./transaction-line";

const currencies = ["EUR", "USD", "JPY"];
const countries = ["NL", "DE", "FR"];

/** Sixty sales of every currency, country and fate; which is which follows from their number. */
async function worldWithSales() {
  const world = await newWorld({ now: "2026-11-22T12:00Z" });
  const rows = commerceRows(world);
  const customers = [await rows.customer(), await rows.customer({ country: "DE" })];
  const offers = [];
  for (const currency of currencies) offers.push(await rows.offer({ currency, priceMinor: 733 }));
  for (let number = 0; number < 60; number += 1) {
    const transaction = await rows.transaction({
      customer: customers[number % 2]!,
      offer: offers[number % 3]!,
      priceMinor: 100 + ((number * 7_919) % 5_000),
      country: countries[number % 3]!,
      taxBasisPoints: number % 4 === 0 ? 0 : 2_100,
      kind: number % 5 === 0 ? "initial" : "renewal",
      occurredAt: new Date(Date.UTC(2026, 9, 1 + (number % 40), 12)),
    });
    if (number % 6 === 0) await rows.refund({ transaction, grossMinor: 50 });
    if (number % 9 === 0) await rows.refund({ transaction, grossMinor: 25 });
    if (number % 10 === 7) await rows.refund({ transaction });
    if (number % 15 === 11) await rows.refund({ transaction, kind: "chargeback" });
  }
  return { world, customers, offers };
}

/** Every row of a filter, page by page, as somebody would turn them. */
async function allRows(ctx: ServiceContext, f: string): Promise<TransactionLine[]> {
  const rows: TransactionLine[] = [];
  for (let after: string | null | undefined = undefined; after !== null;) {
    const page = await listTransactions(ctx, { f, size: "25", after });
    rows.push(...page.rows);
    after = page.nextCursor;
  }
  return rows;
}

const some = (field: string, values: readonly string[]) =>
  fc
    .record({
      operator: fc.constantFrom("any", "none"),
      values: fc.uniqueArray(fc.constantFrom(...values), { minLength: 1, maxLength: 3 }),
    })
    .map((filter) => `${field}.${filter.operator}:${filter.values.join(",")}`);

test("whatever the filter, totals are the sums of the rows of all its pages", async () => {
  const { world, customers, offers } = await worldWithSales();
  const { ctx } = world;
  const filters = fc
    .tuple(
      fc.option(some("currency", currencies)),
      fc.option(some("country", countries)),
      fc.option(some("state", transactionStates)),
      fc.option(
        some(
          "offer",
          offers.map(({ number }) => String(number)),
        ),
      ),
      fc.option(fc.constantFrom("kind.any:initial", "kind.none:initial")),
      fc.option(
        fc.constantFrom("occurredAt.between:2026-10-05,2026-10-20", "occurredAt.in:last-month"),
      ),
      fc.option(fc.constantFrom("amount.gte:2000EUR", "amount.between:500USD,3000USD")),
      fc.option(fc.constantFrom(...customers.map(({ id }) => `customer.is:${id}`))),
    )
    .map((parts) => parts.filter((part) => part !== null).join(";"));

  await fc.assert(
    fc.asyncProperty(filters, async (f) => {
      const [rows, totals] = [await allRows(ctx, f), await totalTransactions(ctx, { f })];
      expect(await countTransactions(ctx, { f })).toEqual({ count: rows.length });

      const byCurrency = Map.groupBy(rows, ({ gross }) => gross.currency);
      expect(totals.map(({ currency }) => currency)).toEqual([...byCurrency.keys()].toSorted());
      for (const { currency, count, ...amounts } of totals) {
        const own = byCurrency.get(currency as "EUR") ?? [];
        expect(count).toBe(own.length);
        for (const part of ["net", "tax", "gross", "refunded"] as const) {
          const sum = own.reduce((total, row) => total + row[part].minor, 0);
          expect([f, part, amounts[part]]).toEqual([f, part, { minor: sum, currency }]);
        }
      }
    }),
    { numRuns: 60 },
  );
});
