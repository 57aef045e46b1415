import { describe, expect, test } from "vitest";
import { inTransaction, type ServiceContext } from "@/server/context";
import { newId } from "@/server/db/new-id";
import { formatTransactionId } from "@/server/domain/ids";
import { setScript } from "@/server/testing/gateway-world";
import { newShop } from "@/server/testing/purchases";
import { expectBooksToHold } from "@/server/testing/invariants";
import { newWorld } from "@/server/testing/world";
import { findOutRefund } from "./ask-refund";
import { previewRefund } from "./preview-refund";
import { refundTransaction } from "./refund-transaction";
import { refundTransactionInput, type RefundTransactionInput } from "./schemas";

const card = { kind: "card", brand: "mastercard", lastFour: "1111" } as const;

/** A sale of 7.99 EUR with 21 % VAT in it, and ways to give it back. */
async function sold() {
  const world = await newWorld();
  const shop = await newShop(world);
  await shop.buy();
  const sale = await inTransaction(world.system, ({ db, publisherId }) =>
    db.transaction.findFirstOrThrow({ where: { publisherId } }),
  );
  const transactionId = formatTransactionId(Number(sale.number));
  const input = (given: Partial<RefundTransactionInput> = {}): RefundTransactionInput => ({
    transactionId,
    amount: { kind: "all-that-is-left" },
    access: { kind: "kept" },
    reason: "customer-request",
    note: "",
    ...given,
  });
  const part = (grossMinor: number) => input({ amount: { kind: "amount", grossMinor } });
  const refund = (given?: RefundTransactionInput, ctx: ServiceContext = world.ctx) =>
    refundTransaction(ctx, given ?? input());
  const refunds = () =>
    inTransaction(world.system, ({ db, publisherId }) =>
      db.refund.findMany({ where: { publisherId }, orderBy: { id: "asc" } }),
    );
  const attempts = () =>
    inTransaction(world.system, ({ db, publisherId }) =>
      db.refundAttempt.findMany({ where: { publisherId } }),
    );
  return { world, sale, transactionId, input, part, refund, refunds, attempts };
}

describe("a refund", () => {
  test("gives all of it back with its tax, and the books balance", async () => {
    const { world, refund, refunds, sale } = await sold();
    expect(await refund()).toMatchObject({ state: "done", gross: { minor: 799 } });
    expect(await refunds()).toMatchObject([
      {
        kind: "refund",
        transactionNumber: sale.number,
        grossMinor: 799n,
        taxMinor: 139n, // 799 - 799 / 1.21
        netMinor: 660n,
        reason: "customer-request",
        gatewayReference: expect.stringMatching(/^re_/) as string,
        occurredAt: world.clock.now(),
      },
    ]);
    await expectBooksToHold(world);
  });

  test("gives parts back, whose tax adds up to the whole", async () => {
    const { world, refund, part, refunds } = await sold();
    await refund(part(300));
    await refund(part(250));
    await refund();
    const rows = await refunds();
    // 139 × 300 / 799 = 52.2, × 550 / 799 = 95.7, and 139 in all
    expect(rows.map(({ grossMinor, taxMinor }) => [grossMinor, taxMinor])).toEqual([
      [300n, 52n],
      [250n, 44n],
      [249n, 43n],
    ]);
    await expectBooksToHold(world);
    await expect(refund()).rejects.toMatchObject({ kind: "conflict", code: "refund.nothing-left" });
  });

  test("is never more than is left, however many ask at once", async () => {
    const { world, refund, part, refunds } = await sold();
    await expect(refund(part(800))).rejects.toMatchObject({
      kind: "invalid",
      fields: { amount: "That is more than is left of this payment." },
    });
    const settled = await Promise.allSettled([1, 2, 3, 4, 5].map(() => refund(part(300))));
    expect(settled.filter(({ status }) => status === "fulfilled")).toHaveLength(2); // 2 × 300 < 799
    expect(await refunds()).toHaveLength(2);
    await expectBooksToHold(world);
  });

  test("named by its caller happens once, pressed as often as it is", async () => {
    const { world, refund, part, refunds } = await sold();
    const ctx = { ...world.ctx, idempotencyKey: newId() };
    const first = await refund(part(300), ctx);
    expect(await refund(part(300), ctx)).toEqual(first);
    expect(await refunds()).toHaveLength(1);
  });

  test("previewed is what is then given back", async () => {
    const { world, part, refund } = await sold();
    const preview = await previewRefund(world.ctx, part(300));
    expect(preview).toMatchObject({
      gross: { minor: 300 },
      tax: { minor: 52 },
      net: { minor: 248 },
      left: { minor: 499 },
      method: { name: "card", lastFour: "1111" },
    });
    expect(await refund(part(300))).toMatchObject({ gross: preview.gross });
  });

  test("that is told and audited names people by id", async () => {
    const { world, transactionId, refund, sale } = await sold();
    await refund();
    const { event, entry } = await inTransaction(world.system, async ({ db, publisherId }) => ({
      event: await db.event.findFirstOrThrow({
        where: { publisherId, type: "transaction.refunded" },
      }),
      entry: await db.auditEntry.findFirstOrThrow({
        where: { publisherId, action: "transaction.refund-asked" },
      }),
    }));
    expect(event).toMatchObject({
      streamId: sale.customerId,
      payload: { transactionId, gross: { minor: 799 }, reason: "customer-request" },
    });
    expect(entry).toMatchObject({ targetId: transactionId, actorId: world.owner.accountId });
  });
});

describe("the gateway", () => {
  test("says no: nothing is given back, and it can be asked again", async () => {
    const { world, refund, refunds, attempts } = await sold();
    await setScript(world.publisherId, card, [
      { operation: "refund", outcome: "processing-error" },
    ]);
    await expect(refund()).rejects.toMatchObject({ kind: "conflict", code: "refund.refused" });
    expect(await refunds()).toEqual([]);
    expect(await attempts()).toMatchObject([{ state: "refused", refusalCode: "bank-refused" }]);
    expect(await refund()).toMatchObject({ state: "done" });
  });

  test.each(["timeout-captured", "timeout-not-captured"] as const)(
    "does not answer (%s): the money counts as gone until it is known, and goes back once",
    async (outcome) => {
      const { world, refund, part, refunds, attempts } = await sold();
      await setScript(world.publisherId, card, [{ operation: "refund", outcome }]);
      expect(await refund(part(500))).toMatchObject({ state: "asked" });
      expect(await refunds()).toEqual([]);
      await expect(refund(part(300))).rejects.toMatchObject({ code: "refund.more-than-left" });

      const [attempt] = await attempts();
      for (const _ of [1, 2]) await findOutRefund(world.system, attempt!);
      expect(await refunds()).toMatchObject([{ grossMinor: 500n }]);
      expect(await attempts()).toMatchObject([{ state: "done" }]);
      await expectBooksToHold(world);
    },
  );

  test("that took the payment is not the one connected: it is given back there", async () => {
    const { world, refund, input } = await sold();
    const other = { ...world.ctx, gateways: { ...world.ctx.gateways, payments: null } };
    await expect(refund(input(), other)).rejects.toMatchObject({ code: "refund.elsewhere" });
  });
});

test("another publisher's sale is not found, and without Billing it is forbidden", async () => {
  const [ours, theirs] = [await sold(), await sold()];
  await expect(ours.refund(theirs.input())).rejects.toMatchObject({ kind: "not-found" });
  await expect(previewRefund(ours.world.ctx, theirs.input())).rejects.toMatchObject({
    kind: "not-found",
  });
  const { ctx } = await ours.world.newAdmin({ customerRelationship: true, settings: true });
  await expect(ours.refund(ours.input(), ctx)).rejects.toMatchObject({ kind: "forbidden" });
  await expect(previewRefund(ctx, ours.input())).rejects.toMatchObject({ kind: "forbidden" });
});

test("an amount of nothing, and a reason that is none, are refused", () => {
  const given = {
    transactionId: "T123456789",
    access: { kind: "kept" },
    note: "",
    reason: "other",
  };
  const read = (more: object) =>
    refundTransactionInput.safeParse({ ...given, amount: { kind: "all-that-is-left" }, ...more });
  expect(read({}).success).toBe(true);
  expect(read({ amount: { kind: "amount", grossMinor: 0 } }).success).toBe(false);
  expect(read({ reason: "because" }).error?.issues[0]?.message).toBe("Choose a reason.");
});
