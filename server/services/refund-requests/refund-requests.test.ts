import { describe, expect, test } from "vitest";
import { inTransaction, type ServiceContext } from "@/server/context";
import { newId } from "@/server/db/new-id";
import { formatTransactionId } from "@/server/domain/ids";
import { refundTransaction } from "@/server/services/payments/refund-transaction";
import { setScript } from "@/server/testing/gateway-world";
import { expectBooksToHold } from "@/server/testing/invariants";
import { newSubscriber } from "@/server/testing/subscriber";
import { newWorld } from "@/server/testing/world";
import { acceptRefundRequest } from "./accept-refund-request";
import { declineRefundRequest } from "./decline-refund-request";
import { listRefundRequests } from "./list-refund-requests";
import { requestRefund } from "./request-refund";

const refund = {
  amount: { kind: "all-that-is-left" },
  access: { kind: "kept" },
  reason: "customer-request",
  note: "",
} as const;
const why = "I bought it twice";

/** Somebody who paid 10.00 and may ask for it back. */
async function paid() {
  const world = await newWorld();
  const { customerId } = await newSubscriber(world);
  const { number } = await inTransaction(world.system, ({ db, publisherId }) =>
    db.transaction.findFirstOrThrow({ where: { publisherId } }),
  );
  const transactionId = formatTransactionId(Number(number));
  const customer = world.as({ kind: "customer", customerId });
  const ask = (ctx: ServiceContext = customer) =>
    requestRefund(ctx, { transactionId, reason: why });
  const events = async () => {
    const rows = await inTransaction(world.system, ({ db, publisherId }) =>
      db.event.findMany({
        where: { publisherId, type: { startsWith: "refund-request." } },
        orderBy: { sequence: "asc" },
      }),
    );
    return rows.map(({ type }) => type);
  };
  const inbox = async (f?: string) =>
    (await listRefundRequests(world.ctx, f === undefined ? {} : { f })).rows;
  return { world, customerId, customer, transactionId, ask, events, inbox };
}

describe("asking for money back", () => {
  test("puts one request into the inbox, in the customer's words", async () => {
    const { ask, inbox, events, customerId, transactionId, world } = await paid();
    const { requestId } = await ask();
    expect(await inbox("state.any:open")).toMatchObject([
      {
        id: requestId,
        state: "open",
        isByCustomer: true,
        reason: why,
        transaction: { id: transactionId, gross: { minor: 1000 }, refunded: { minor: 0 } },
        customer: { id: customerId },
        askedAt: world.clock.now(),
      },
    ]);
    expect(await events()).toEqual(["refund-request.opened"]);
  });

  test("is done once at a time, however many ask at once or repeat it", async () => {
    const { ask, customer, inbox } = await paid();
    const named = { ...customer, idempotencyKey: newId() };
    const [first, again] = [await ask(named), await ask(named)];
    expect(again).toEqual(first);
    const others = await Promise.allSettled([ask(), ask(), ask()]);
    for (const other of others) {
      expect(other).toMatchObject({ reason: { code: "refund-request.open" } });
    }
    expect(await inbox()).toHaveLength(1);
  });

  test("can be done for one's own payments alone, or by an admin who cares for customers", async () => {
    const { ask, world, inbox } = await paid();
    const stranger = world.as({ kind: "customer", customerId: 500_000_001 });
    await expect(ask(stranger)).rejects.toMatchObject({ code: "transaction.not-found" });
    await expect(ask((await newWorld()).ctx)).rejects.toMatchObject({ kind: "not-found" });
    const { ctx } = await world.newAdmin({ billing: true });
    await expect(ask(ctx)).rejects.toMatchObject({ kind: "forbidden" });
    await ask(world.ctx);
    expect(await inbox()).toMatchObject([{ isByCustomer: false }]);
  });

  test("has no point once all has gone back", async () => {
    const { ask, world, transactionId } = await paid();
    await refundTransaction(world.ctx, { transactionId, ...refund });
    await expect(ask()).rejects.toMatchObject({ code: "refund-request.nothing-left" });
  });
});

describe("a request that is accepted", () => {
  test("becomes the refund that the admin chose, and is answered once", async () => {
    const { ask, world, inbox, events } = await paid();
    const { requestId } = await ask();
    const input = {
      ...{ ...refund, requestId },
      amount: { kind: "amount", grossMinor: 400 },
    } as const;
    const named = { ...world.ctx, idempotencyKey: newId() };
    const done = await acceptRefundRequest(named, input);
    expect(done).toMatchObject({ state: "done", gross: { minor: 400 } });
    expect(await acceptRefundRequest(named, input)).toEqual(done);
    expect(await inbox("state.any:accepted")).toMatchObject([
      { id: requestId, answeredBy: "Robin Rivers", transaction: { refunded: { minor: 400 } } },
    ]);
    for (const answer of [
      acceptRefundRequest(world.ctx, input),
      declineRefundRequest(world.ctx, { requestId, answer: "No." }),
    ]) {
      await expect(answer).rejects.toMatchObject({ code: "refund-request.answered" });
    }
    expect(await events()).toEqual(["refund-request.opened", "refund-request.accepted"]);
    await expectBooksToHold(world);
    await ask(); // 6.00 are left to ask about
  });

  test("gives back once, however many accept it at once", async () => {
    const { ask, world } = await paid();
    const { requestId } = await ask();
    const part = { ...refund, requestId, amount: { kind: "amount", grossMinor: 300 } } as const;
    const all = await Promise.allSettled([1, 2, 3].map(() => acceptRefundRequest(world.ctx, part)));
    expect(all.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    await expectBooksToHold(world);
  });

  test("is open again when the gateway gives nothing back", async () => {
    const { ask, world, inbox, events } = await paid();
    const { requestId } = await ask();
    const card = { kind: "card", brand: "mastercard", lastFour: "1111" } as const;
    await setScript(world.publisherId, card, [
      { operation: "refund", outcome: "processing-error" },
    ]);
    const accepting = acceptRefundRequest(world.ctx, { ...refund, requestId });
    await expect(accepting).rejects.toMatchObject({ code: "refund.refused" });
    expect(await inbox()).toMatchObject([{ id: requestId, state: "open", answeredAt: null }]);
    expect((await events()).at(-1)).toBe("refund-request.reopened");
  });

  test("is answered by a refund that was made without it", async () => {
    const { ask, world, transactionId, inbox } = await paid();
    await ask();
    await refundTransaction(world.ctx, { transactionId, ...refund });
    expect(await inbox()).toMatchObject([{ state: "accepted" }]);
  });
});

describe("a request that is declined", () => {
  test("says why, moves no money, and can be asked anew", async () => {
    const { ask, world, inbox, events } = await paid();
    const { requestId } = await ask();
    await declineRefundRequest(world.ctx, { requestId, answer: "It was watched to the end." });
    expect(await inbox()).toMatchObject([
      { state: "declined", answer: "It was watched to the end.", answeredBy: "Robin Rivers" },
    ]);
    expect(await events()).toEqual(["refund-request.opened", "refund-request.declined"]);
    await ask();
    expect(await inbox()).toHaveLength(2);
    await expectBooksToHold(world);
  });

  test("takes the permission to move money, and so does one that is accepted", async () => {
    const { ask, world } = await paid();
    const { requestId } = await ask();
    const { ctx } = await world.newAdmin({ customerRelationship: true, customerAccounts: true });
    await expect(acceptRefundRequest(ctx, { ...refund, requestId })).rejects.toMatchObject({
      kind: "forbidden",
    });
    await expect(declineRefundRequest(ctx, { requestId, answer: "No." })).rejects.toMatchObject({
      kind: "forbidden",
    });
  });
});

test("what was written is kept from those who may not read personal data", async () => {
  const { ask, world } = await paid();
  await ask();
  const { ctx } = await world.newAdmin();
  const { rows } = await listRefundRequests(ctx, {});
  expect(JSON.stringify(rows)).not.toContain(why);
});
