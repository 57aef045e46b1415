import { describe, expect, test } from "vitest";
import { inTransaction } from "@/server/context";
import { formatTransactionId } from "@/server/domain/ids";
import { recordEvent } from "@/server/services/events/record-event";
import { numberInvoices } from "@/server/services/payments/number-invoices";
import { commerceRows } from "@/server/testing/commerce-rows";
import { newWorld } from "@/server/testing/world";
import { getTransactionDetail } from "./get-transaction-detail";

async function worldWithSale() {
  const world = await newWorld({ now: "2026-11-22T12:00Z" });
  const rows = commerceRows(world);
  const [offer, customer] = [await rows.offer(), await rows.customer({ email: "ana@example.com" })];
  const sale = await rows.transaction({
    customer,
    offer,
    customerIp: "203.0.113.7",
    externalData: "crm-7",
  });
  return {
    world,
    rows,
    offer,
    customer,
    sale,
    transactionId: formatTransactionId(Number(sale.number)),
  };
}

describe("a transaction's page", () => {
  test("says how the amounts come about and what the tax rests on", async () => {
    const { world, transactionId } = await worldWithSale();
    expect(await getTransactionDetail(world.ctx, { transactionId })).toMatchObject({
      id: transactionId,
      customer: { email: "ana@example.com" },
      state: "paid",
      net: { minor: 660, currency: "EUR" },
      tax: { minor: 139, currency: "EUR" },
      gross: { minor: 799, currency: "EUR" },
      discount: { minor: 0, currency: "EUR" },
      exchangeRate: null,
      taxBasis: {
        basisPoints: 2_100,
        country: "NL",
        rule: { country: "NL", basisPoints: 2_100, from: "2021-07-01" },
      },
      invoice: null,
      refunds: [],
    });
  });

  test("shows the books, which sum to nothing, and the attempts", async () => {
    const { world, sale, transactionId } = await worldWithSale();
    const { books, attempts } = await getTransactionDetail(world.ctx, { transactionId });
    expect(books).toMatchObject([
      {
        kind: "sale",
        postings: [
          { account: "gateway-clearing", amount: { minor: 799, currency: "EUR" } },
          { account: "revenue", amount: { minor: -660, currency: "EUR" } },
          { account: "tax-payable", amount: { minor: -139, currency: "EUR" } },
        ],
      },
    ]);
    expect(attempts).toMatchObject([
      {
        id: Number(sale.paymentId),
        state: "captured",
        declineCode: null,
        gatewayReference: `sandbox-${sale.paymentId}`,
      },
    ]);
  });

  test("shows what was given back, once in the amounts and once in the books", async () => {
    const { world, rows, sale, transactionId } = await worldWithSale();
    await rows.refund({ transaction: sale, grossMinor: 300, reason: "Goodwill" });
    const detail = await getTransactionDetail(world.ctx, { transactionId });
    expect(detail).toMatchObject({
      state: "partly-refunded",
      refunded: { minor: 300, currency: "EUR" },
      refunds: [{ kind: "refund", reason: "Goodwill", net: { minor: 248 }, tax: { minor: 52 } }],
    });
    expect(detail.books.map(({ kind }) => kind)).toEqual(["sale", "refund"]);
  });

  test("tells its invoice's number and what happened around it", async () => {
    const { world, customer, sale, transactionId } = await worldWithSale();
    const amount = { minor: 799, currency: "EUR" } as const;
    await inTransaction(world.system, async (tx) => {
      const customerId = Number(customer.id);
      const paymentId = Number(sale.paymentId);
      await recordEvent(tx, {
        type: "payment.captured",
        payload: { paymentId, orderId: null, amount },
        customerId,
      });
      await recordEvent(tx, {
        type: "payment.captured",
        payload: { paymentId: 100_000_001, orderId: null, amount },
        customerId,
      });
      const { net, tax, gross } = { net: amount, tax: amount, gross: amount };
      const facts = { kind: "initial" as const, orderId: null, subscriptionId: null };
      await recordEvent(tx, {
        type: "transaction.created",
        payload: { transactionId, ...facts, offerId: "S100000000_NL", net, tax, gross },
        customerId,
      });
    });
    await numberInvoices(world.system);
    const { invoice, events } = await getTransactionDetail(world.ctx, { transactionId });
    expect(invoice).toEqual({ number: 1, issuedAt: new Date("2026-11-22T12:00Z") });
    expect(events.map(({ type }) => type)).toEqual([
      ...["invoice.numbered", "transaction.created", "payment.captured"],
    ]);
  });

  test("keeps the customer's traces from admins who may not read personal data", async () => {
    const { world, transactionId } = await worldWithSale();
    const full = await getTransactionDetail(world.ctx, { transactionId });
    expect(full.snapshot).toMatchObject({ customerIp: "203.0.113.7", externalData: "crm-7" });

    const { ctx } = await world.newAdmin();
    const masked = await getTransactionDetail(ctx, { transactionId });
    expect(masked.customer.email).toBe("a•••@e•••.com");
    expect(masked.snapshot).toMatchObject({ customerIp: "•••", externalData: "•••" });
  });

  test("another publisher's transaction is not found, and nor is none at all", async () => {
    const [{ transactionId, world }, mine] = [await worldWithSale(), await newWorld()];
    const refusal = { kind: "not-found", code: "transaction.not-found" };
    await expect(getTransactionDetail(mine.ctx, { transactionId })).rejects.toMatchObject(refusal);
    const none = getTransactionDetail(world.ctx, { transactionId: "T100000001" });
    await expect(none).rejects.toMatchObject(refusal);
  });

  test("without the permission it is forbidden", async () => {
    const { world, transactionId } = await worldWithSale();
    const { ctx } = await world.newAdmin({ reporting: "none" });
    const asked = getTransactionDetail(ctx, { transactionId });
    await expect(asked).rejects.toMatchObject({ kind: "forbidden" });
  });
});
