import { expect, test } from "vitest";
import { inTransaction } from "@/server/context";
import { formatTransactionId } from "@/server/domain/ids";
import { money, toDecimalString } from "@/server/domain/money";
import { numberInvoices } from "@/server/services/payments/number-invoices";
import { refundTransaction } from "@/server/services/payments/refund-transaction";
import { commerceRows } from "@/server/testing/commerce-rows";
import { pdfText } from "@/server/testing/pdf-text";
import { soldOnce } from "@/server/testing/reconciliation";
import { newWorld } from "@/server/testing/world";
import { creditNotePdf } from "./credit-note-pdf";
import { receiptPdf } from "./receipt-pdf";

/** As English writes euros. */
const written = (minor: bigint) => `€${toDecimalString(money(minor, "EUR"))}`;

test("a receipt says what the rows say, and is the invoice once it has its number", async () => {
  const { world, sale } = await soldOnce();
  const transactionId = formatTransactionId(Number(sale.number));
  const before = await pdfText(await receiptPdf(world.ctx, transactionId));
  expect(before).toMatch(/^Receipt /);
  expect(before).toContain("Invoice number Follows");

  await numberInvoices(world.system);
  const bytes = await receiptPdf(world.ctx, transactionId);
  const text = await pdfText(bytes);
  expect(text).toMatch(/^Invoice Lighthouse TV Invoice number 1 Transaction T/);
  expect(text).toContain(`Date of sale 22 Nov 2026 Paid with Mastercard ending in 1111`);
  expect(text).toContain("22 Nov 2026 to 22 Dec 2026");
  expect(text).toContain("You can withdraw from this contract until 7 Dec 2026");
  expect(text).toContain("21% VAT of Netherlands, the rate in force since 1 Jul 2021.");
  const [net, tax, gross] = [sale.netMinor, sale.taxMinor, sale.grossMinor].map(written);
  expect(text).toContain(`${net} 21% ${tax} ${gross}`);
  expect(text).toContain(`Total before tax ${net} VAT 21% ${tax} Total paid ${gross}`);
  expect(await receiptPdf(world.ctx, transactionId)).toEqual(bytes);
  const file = Buffer.from(bytes).toString("latin1");
  for (const mark of [
    "/StructTreeRoot",
    "/S /H1",
    "/Scope /Column",
    "/Scope /Row",
    "/Lang (en-GB)",
  ]) {
    expect(file).toContain(mark);
  }
});

test("a refund has a credit note of its own, and leaves the receipt as it was", async () => {
  const { world, sale } = await soldOnce();
  const transactionId = formatTransactionId(Number(sale.number));
  await numberInvoices(world.system);
  const receipt = await receiptPdf(world.ctx, transactionId);
  world.clock.set("2026-11-25T12:00Z");
  for (const grossMinor of [300, 499]) {
    await refundTransaction(world.ctx, {
      transactionId,
      amount: { kind: "amount", grossMinor },
      access: { kind: "kept" },
      note: "",
      reason: "customer-request",
    });
  }
  expect(await receiptPdf(world.ctx, transactionId)).toEqual(receipt);
  const text = await pdfText(await creditNotePdf(world.ctx, { transactionId, place: 2 }));
  expect(text).toMatch(/^Credit note Lighthouse TV Credit note 1-2 Corrects invoice 1 /);
  expect(text).toContain("Date of refund 25 Nov 2026 Given back to Mastercard ending in 1111");
  expect(text).toContain("Total given back €4.99");
  await expect(creditNotePdf(world.ctx, { transactionId, place: 3 })).rejects.toMatchObject({
    code: "credit-note.not-found",
  });
});

test("names of many scripts and currencies of 0, 2 and 3 decimals are written out", async () => {
  const world = await newWorld();
  const rows = commerceRows(world);
  const customer = await rows.customer({ email: "ana@example.com", country: "NL" });
  await inTransaction(world.system, ({ db, publisherId }) =>
    db.customer.update({
      where: { publisherId_id: { publisherId, id: customer.id } },
      data: { firstName: "Żółć Дмитрий Ελλάδα", lastName: "髙橋 さくら", city: "علي" },
    }),
  );
  for (const [currency, priceMinor, total] of [
    ["JPY", 500, "¥500"],
    ["EUR", 799, "€7.99"],
    ["KWD", 2_345, "KWD 2.345"],
  ] as const) {
    const offer = await rows.offer({ currency, priceMinor });
    const sale = await rows.transaction({ customer, offer, taxBasisPoints: 0, country: "US" });
    const text = await pdfText(
      await receiptPdf(world.ctx, formatTransactionId(Number(sale.number))),
    );
    expect(text).toContain(`Total paid ${total}`);
    expect(text).toContain("Żółć Дмитрий Ελλάδα 髙橋 さくら");
    expect(text).toContain("علي");
    expect(text).toContain("No VAT and no sales tax is charged on this sale to United States.");
  }
});

test("it opens for its customer and for admins who may see people, and for nobody else", async () => {
  const { world, sale } = await soldOnce();
  const transactionId = formatTransactionId(Number(sale.number));
  const customer = (customerId: number) => world.as({ kind: "customer", customerId });
  await expect(receiptPdf(customer(Number(sale.customerId)), transactionId)).resolves.toBeDefined();

  const missing = { code: "transaction.not-found" };
  const elsewhere = await newWorld();
  await expect(receiptPdf(customer(123_456_789), transactionId)).rejects.toMatchObject(missing);
  await expect(receiptPdf(elsewhere.ctx, transactionId)).rejects.toMatchObject(missing);
  await expect(receiptPdf(world.ctx, "T1")).rejects.toMatchObject(missing);
  await expect(receiptPdf(world.anonymous, transactionId)).rejects.toMatchObject({
    kind: "unauthenticated",
  });
  const { ctx } = await world.newAdmin({ reporting: "no-pii" });
  await expect(receiptPdf(ctx, transactionId)).rejects.toMatchObject({ kind: "forbidden" });
});
