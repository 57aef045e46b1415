import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { inTransaction } from "@/server/context";
import { getAccess } from "@/server/services/entitlements/get-access";
import { refundTransaction } from "@/server/services/payments/refund-transaction";
import { listRefundRequests } from "@/server/services/refund-requests/list-refund-requests";
import { searchRecords } from "@/server/services/search/search-records";
import { captureLog } from "@/server/testing/captured-log";
import { commerceRows } from "@/server/testing/commerce-rows";
import { registration, strangerTo } from "@/server/testing/customers";
import { expectBooksToHold } from "@/server/testing/invariants";
import { doJobs } from "@/server/testing/jobs";
import { newKnownPerson } from "@/server/testing/known-person";
import { tablesHolding } from "@/server/testing/rows-holding";
import { rowsOf } from "@/server/testing/purchases";
import { newSubscriber } from "@/server/testing/subscriber";
import { newWorld } from "@/server/testing/world";
import { anonymiseCustomer, previewAnonymise } from "./anonymise-customer";
import { registerCustomer } from "./register-customer";

const log = captureLog();
afterAll(() => log.release());

/** Every trace in any case, wherever it stands, in an address of a page too. */
const pattern = (person: Record<string, string>) =>
  `(?i)${Object.values(person)
    .flatMap((text) => [text, encodeURIComponent(text)])
    .map((text) => text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`))
    .join("|")}`;

describe("a customer with traces everywhere", () => {
  let known: Awaited<ReturnType<typeof newKnownPerson>>;
  const world = newWorld();
  const eventsBefore: number[] = [];

  beforeAll(async () => {
    known = await newKnownPerson(await world);
  });

  test("is found in many tables, and shown what would become of them", async () => {
    const { holding } = await tablesHolding(pattern(known.person));
    expect(holding).toEqual(
      expect.arrayContaining([
        ...["public.checkout_session", "public.customer", "public.customer_order"],
        ...["public.email_message", "public.payment_details", "public.refund"],
        ...["public.refund_request", "public.saved_view", "public.transaction"],
        ...["public.customer_note", "public.customer_session", "public.withdrawal"],
        "sandbox_gateway.card_token",
      ]),
    );
    const preview = await previewAnonymise((await world).ctx, known);
    expect(preview).toMatchObject({
      obstacle: null,
      ends: [{ offerTitle: "Sport Pass" }],
      withdrawnRequests: 1,
      removed: { mails: 4, visits: 3, paymentMethods: 1, exportFiles: 1 },
      kept: { transactions: 1, subscriptions: 1 },
    });
    eventsBefore.push(preview.kept.events);
  });

  test("is gone from every column of the database and from the log, and the books still hold", async () => {
    const { ctx } = await world;
    await anonymiseCustomer(ctx, known);
    await doJobs(await world, "forget-cards");
    expect((await tablesHolding(pattern(known.person))).holding).toEqual([]);
    const said = log.text().toLowerCase();
    const named = Object.values(known.person).filter((text) => said.includes(text.toLowerCase()));
    expect(named).toEqual([]);
    await expectBooksToHold(await world);
  });

  test("leaves what happened: the sale, its refund, the events, under a number", async () => {
    const left = await rowsOf(await world, async ({ db, publisherId }) => ({
      sales: await db.transaction.count({ where: { publisherId } }),
      refunds: await db.refund.count({ where: { publisherId } }),
      events: await db.event.count({ where: { publisherId, streamId: known.customerId } }),
      subscription: await db.subscription.findFirstOrThrow({ where: { publisherId } }),
      files: await db.backgroundTask.count({ where: { publisherId } }),
    }));
    expect(left).toMatchObject({ sales: 1, refunds: 1, files: 0 });
    expect(left.events).toBeGreaterThan(eventsBefore[0] ?? Infinity);
    expect(left.subscription).toMatchObject({ state: "terminated", endReason: "publisher" });
    const { rows } = await listRefundRequests((await world).ctx, { f: "state.any:withdrawn" });
    expect(rows).toMatchObject([{ reason: "", customer: { id: known.customerId } }]);
  });

  test("can be refunded still, without a mail to anybody", async () => {
    const { ctx, system, publisherId } = await world;
    const { transactionId } = known;
    const refund = refundTransaction(ctx, {
      ...{ transactionId, amount: { kind: "all-that-is-left" }, access: { kind: "kept" } },
      ...{ reason: "other", note: "" },
    });
    expect(await refund).toMatchObject({ state: "done" });
    const mails = await inTransaction(system, ({ db }) =>
      db.emailMessage.count({ where: { publisherId, customerId: known.customerId } }),
    );
    expect(mails).toBe(0);
  });

  test("is nobody who can watch, be searched or be anonymised again", async () => {
    const { ctx } = await world;
    await expect(
      getAccess(known.customer, { offerId: "S123456789" }).then(({ isGranted }) => isGranted),
    ).rejects.toMatchObject({ kind: expect.stringMatching(/not-found|unauthenticated/) as string });
    const found = await searchRecords(ctx, { term: known.person.email });
    expect(found.customers.items).toEqual([]);
    await expect(anonymiseCustomer(ctx, known)).rejects.toMatchObject({
      code: "customer.anonymised",
    });
  });

  test("may come back under the same address as somebody else", async () => {
    const input = registration({ email: known.person.email });
    const { customerId } = await registerCustomer(strangerTo(await world), input);
    expect(customerId).not.toBe(known.customerId);
  });
});

describe("anonymising", () => {
  test("waits for a payment that nobody knows the outcome of, and for a parked subscription", async () => {
    const world = await newWorld();
    const { customerId, subscriptionId } = await newSubscriber(world);
    const set = (parkedAt: Date | null) =>
      rowsOf(world, ({ db, publisherId }) =>
        db.subscription.update({
          where: { publisherId_id: { publisherId, id: BigInt(subscriptionId) } },
          data: { parkedAt, parkReason: parkedAt && "Its facts make no sense." },
        }),
      );
    await set(world.clock.now());
    await expect(anonymiseCustomer(world.ctx, { customerId })).rejects.toMatchObject({
      code: "customer.subscription-parked",
    });
    expect((await previewAnonymise(world.ctx, { customerId })).obstacle).toContain("parked");
    await set(null);

    await rowsOf(world, ({ db, publisherId }) =>
      db.payment.updateMany({
        where: { publisherId },
        data: { state: "unknown", settledAt: null },
      }),
    );
    await expect(anonymiseCustomer(world.ctx, { customerId })).rejects.toMatchObject({
      code: "customer.payment-under-way",
    });
  });

  test("is for the customer themselves, and for admins who may change accounts", async () => {
    const world = await newWorld();
    const { id } = await commerceRows(world).customer();
    const customerId = Number(id);
    const { ctx } = await world.newAdmin({ customerRelationship: true, billing: true });
    await expect(anonymiseCustomer(ctx, { customerId })).rejects.toMatchObject({
      kind: "forbidden",
    });
    const other = world.as({ kind: "customer", customerId: 500_000_001 });
    await expect(anonymiseCustomer(other, { customerId })).rejects.toMatchObject({
      kind: "not-found",
    });
    await expect(anonymiseCustomer((await newWorld()).ctx, { customerId })).rejects.toMatchObject({
      kind: "not-found",
    });
    await anonymiseCustomer(world.as({ kind: "customer", customerId }), { customerId });
  });

  test("of two at once is done once", async () => {
    const world = await newWorld();
    const { customerId } = await newSubscriber(world);
    const both = [1, 2].map(() => anonymiseCustomer(world.ctx, { customerId }));
    const settled = await Promise.allSettled(both);
    expect(settled.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    await expectBooksToHold(world);
  });
});
