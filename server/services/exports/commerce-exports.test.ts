import { expect, test } from "vitest";
import { listAuditEntries } from "@/server/services/audit/list-audit-entries";
import { commerceRows } from "@/server/testing/commerce-rows";
import { bytesOf, exportedCsv, exportedSheets } from "@/server/testing/export-world";
import { newWorld } from "@/server/testing/world";
import { openExport } from "./open-export";

const transactionHead = `Transaction ID;Transaction Country;Date;Date / Time;Month;Week;Customer ID;Customer email;First name;Last name;Customer country;Customer IP;Customer currency;Offer ID;Offer title;Offer type;Offer period;Content external ID;Content type;Short URL;Campaign ID;Campaign name;Coupon code;Discount type;Discount rate;Discount value (offer currency);Discounted offer price;Offer price excl. tax;Offer currency;Applicable tax;Transaction price excl. tax;Transaction price incl. tax;Transaction currency;Applied exchange rate;Customer locale;Customer IP country;Payment method;Referral URL;External data;Subscription ID;Publisher ID`;

const subscriptionHead = `Subscription ID;Customer ID;First name;Last name;Email;Country;Account activation date;Last login date;Offer title;Offer ID;Offer group ID;Offer price (excl. tax, offer currency);Offer currency;Offer period;Subscription status;Subscription start date;Expiry date;Next payment date;Next payment price;Next payment currency;In trial;Trial start;Trial end;Converted date;Cancellation date;Cancellation reason;Churn date;Churn type;Winback;Lifetime days;Number of payments;Lifetime revenue;Payment method;Payment gateway;Channel;Coupon code;Campaign name;Coupon periods left;Pause start;Pause end;Pending switch;External subscription ID`;

/** Ana has held Sport since 20 January, in Amsterdam's winter, and got 3.00 of it back. */
async function worldWithSales() {
  const world = await newWorld({ now: "2026-03-01T12:00Z" });
  const rows = commerceRows(world);
  const offer = await rows.offer({ title: "=Sport" });
  const customer = await rows.customer({
    email: "ana@example.com",
    firstName: "Ana",
    lastName: "Silva",
    city: "Utrecht",
    lastLoginAt: new Date("2026-02-01T08:00Z"),
    registeredAt: new Date("2026-01-20T23:30Z"),
  });
  const subscription = await rows.subscription({
    customer,
    offer,
    startedAt: new Date("2026-01-20T23:30Z"),
  });
  await rows.refund({ transaction: subscription.transactions[0]!, grossMinor: 300 });
  return { world, rows, offer, customer, subscription };
}

test("the transactions report has every column by its name, in its order", async () => {
  const { world, offer, customer, subscription } = await worldWithSales();
  const [, first] = await exportedCsv(world.ctx, { list: "transactions" });

  expect(Object.keys(first!)).toEqual(transactionHead.split(";"));
  expect(first).toMatchObject({
    "Transaction ID": `T${subscription.transactions[0]!.number}`,
    "Transaction Country": "NL",
    Date: "2026-01-21",
    "Date / Time": "2026-01-21T00:30:00+01:00",
    Month: "2026-01",
    Week: "2026-W04",
    "Customer ID": String(customer.id),
    "Customer email": "ana@example.com",
    "First name": "Ana",
    "Offer ID": `S${offer.number}_NL`,
    "Offer title": "'=Sport", // no spreadsheet runs it
    "Offer type": "Subscription",
    "Offer period": "monthly",
    "Content external ID": "",
    "Discount rate": "0.0000",
    "Discount value (offer currency)": "0.00",
    "Offer price excl. tax": "6.60",
    "Applicable tax": "1.39",
    "Transaction price excl. tax": "6.60",
    "Transaction price incl. tax": "7.99",
    "Transaction currency": "EUR",
    "Applied exchange rate": "1",
    "Payment method": "card",
    "Subscription ID": String(subscription.id),
    "Publisher ID": String(world.publisherId),
  });
});

test("the subscriptions report has every column by its name, in its order", async () => {
  const { world, offer, subscription } = await worldWithSales();
  const [row] = await exportedCsv(world.ctx, { list: "subscriptions" });

  expect(Object.keys(row!)).toEqual(subscriptionHead.split(";"));
  expect(row).toMatchObject({
    "Subscription ID": String(subscription.id),
    Email: "ana@example.com",
    "Offer ID": `S${offer.number}_NL`,
    "Offer group ID": `S${offer.number}`,
    "Offer price (excl. tax, offer currency)": "6.60",
    "Offer period": "monthly",
    "Subscription status": "active",
    "Subscription start date": "2026-01-21T00:30:00+01:00",
    "Expiry date": "2026-03-21T00:30:00+01:00",
    "Next payment price": "7.99",
    "Next payment currency": "EUR",
    "In trial": "N",
    "Churn type": "",
    Winback: "N",
    "Lifetime days": "39", // from 20 January, 23:30, to 1 March, 12:00
    "Number of payments": "2",
    "Lifetime revenue": "12.98", // 2 × 7.99 less 3.00
    "Pending switch": "",
  });
});

test("customers leave with what they paid in each currency", async () => {
  const { world, rows, customer } = await worldWithSales();
  const films = await rows.offer({ currency: "JPY", priceMinor: 1_000 });
  await rows.transaction({ customer, offer: films });
  const [row] = await exportedCsv(world.ctx, { list: "customers" });

  expect(Object.keys(row!).slice(0, 6)).toEqual([
    "Email",
    "Customer ID",
    "Registration date",
    "Last login date",
    "Number of transactions",
    "Last payment method",
  ]);
  expect(row).toMatchObject({
    "Registration date": "2026-01-21T00:30:00+01:00",
    "Number of transactions": "3",
    City: "Utrecht",
    "Lifetime value": "12.98",
    "Lifetime value currency": "EUR",
    "Lifetime value in other currencies": "1000 JPY",
  });
});

test("amounts have their currency's decimals", async () => {
  const world = await newWorld();
  const rows = commerceRows(world);
  const customer = await rows.customer();
  for (const currency of ["JPY", "KWD", "CLF"]) {
    const offer = await rows.offer({ currency, priceMinor: 12_100 });
    await rows.transaction({ customer, offer });
  }
  const written = await exportedCsv(world.ctx, { list: "transactions" });
  expect(
    Object.fromEntries(
      written.map((row) => [row["Transaction currency"], row["Transaction price incl. tax"]]),
    ),
  ).toEqual({ JPY: "12100", KWD: "12.100", CLF: "1.2100" });
});

test("a workbook has typed cells", async () => {
  const { world } = await worldWithSales();
  const [sheet] = await exportedSheets(world.ctx, { list: "transactions" });
  const [head = [], row = []] = sheet!.rows;
  const cell = (name: string) => row[head.indexOf(name)];

  expect(cell("Transaction price incl. tax")).toBe(7.99);
  expect(cell("Date / Time")).toBeInstanceOf(Date);
  expect(cell("Customer email")).toBe("ana@example.com");
});

test("holds what the list shows, and keeps whom one looked for out of the log", async () => {
  const { world, rows } = await worldWithSales();
  await rows.customer({ email: "bram@example.com" });
  const found = await exportedCsv(world.ctx, { list: "customers", q: "ana@" });
  expect(found.map((row) => row["Email"])).toEqual(["ana@example.com"]);

  const [entry] = (await listAuditEntries(world.ctx, {})).rows;
  expect(entry).toMatchObject({ action: "export.requested", after: { search: "•••" } });
});

test("is not for admins who may not read personal data", async () => {
  const { world } = await worldWithSales();
  const { ctx } = await world.newAdmin({ customerAccounts: true, billing: true });
  for (const list of ["customers", "subscriptions", "transactions"]) {
    const asked = openExport(ctx, { list, format: "csv" });
    await expect(asked).rejects.toMatchObject({ kind: "forbidden" });
  }
});

test("of another publisher nothing leaves", async () => {
  await worldWithSales();
  const mine = await newWorld();
  for (const list of ["customers", "subscriptions", "transactions"]) {
    const { body } = await openExport(mine.ctx, { list, format: "csv" });
    expect((await bytesOf(body)).toString().trimEnd().split("\n")).toHaveLength(1);
  }
});
