import { expect, test } from "vitest";
import type { ServiceContext } from "@/server/context";
import { formatTransactionId } from "@/server/domain/ids";
import { readAttempt } from "@/server/services/payments/ask-refund";
import { expectBooksToHold } from "@/server/testing/invariants";
import { doJobs } from "@/server/testing/jobs";
import { newShop, rowsOf } from "@/server/testing/purchases";
import { saleRowsOf } from "@/server/testing/reconciliation";
import { newWorld, type World } from "@/server/testing/world";
import { declareWithdrawal } from "./declare-withdrawal";
import { listContracts, lookAtContract } from "./look-at-contract";

async function bought(country = "NL") {
  const world = await newWorld();
  const shop = await newShop(world);
  const email = `ana-${world.publisherId}@example.com`;
  await shop.buy({ email, country });
  const [sale] = await saleRowsOf(world);
  const stranger: ServiceContext = {
    ...world.anonymous,
    from: { ip: world.ip, userAgent: "Test" },
  };
  const reference = formatTransactionId(Number(sale!.number));
  return { world, stranger, email, reference, sale: sale! };
}

const declared = (world: World) =>
  rowsOf(world, ({ db, publisherId }) =>
    db.withdrawal.findMany({ where: { publisherId }, orderBy: { createdAt: "asc" } }),
  );

const mailed = (world: World) =>
  rowsOf(world, ({ db, publisherId }) =>
    db.emailMessage.findMany({
      where: { publisherId, template: "withdrawal-acknowledgement" },
      orderBy: { createdAt: "asc" },
    }),
  );

const outcome = (world: World) =>
  rowsOf(world, async ({ db, publisherId }) => ({
    subscription: await db.subscription.findFirstOrThrow({ where: { publisherId } }),
    refunds: await db.refund.findMany({ where: { publisherId } }),
    requests: await db.refundRequest.findMany({ where: { publisherId } }),
  }));

test("pressed however often, it ends the contract and gives everything back once", async () => {
  const { world, stranger, email, reference, sale } = await bought();
  expect(await lookAtContract(stranger, { email, reference })).toMatchObject({
    isInTime: true,
    endsAt: new Date("2026-12-07T23:00:00Z"),
    refund: { minor: 799, currency: "EUR" },
  });
  const wish = { email: email.toUpperCase(), reference, name: "Ana" };
  const press = () => declareWithdrawal(stranger, wish);
  const answers = await Promise.all([press(), press(), press()]);
  world.clock.set("2026-11-23T09:00Z");
  answers.push(await declareWithdrawal(stranger, { ...wish, reference: String(sale.orderId) }));
  expect(new Set(answers.map(({ declaredAt }) => declaredAt.getTime())).size).toBe(1);
  await doJobs(world, "carry-out-withdrawal");

  const { subscription, refunds, requests } = await outcome(world);
  expect(subscription).toMatchObject({ state: "terminated", endReason: "customer" });
  expect(refunds).toMatchObject([{ kind: "refund", grossMinor: 799n, reason: "withdrawal" }]);
  expect(requests).toEqual([]);
  expect(await declared(world)).toMatchObject([
    { state: "in-time", name: "Ana", obstacle: null, refundMinor: 799n, carriedOutAt: {} },
  ]);
  expect(await mailed(world)).toMatchObject([
    { toEmail: email.toUpperCase(), props: { outcome: "in-time", refund: { minor: 799 } } },
  ]);
  await expectBooksToHold(world);
});

test("what is declared too late is for the publisher to decide", async () => {
  const { world, stranger, email, reference } = await bought();
  world.clock.set("2026-12-07T23:00Z");
  await declareWithdrawal(stranger, { email, reference, name: null });
  await doJobs(world, "carry-out-withdrawal");
  const { subscription, refunds, requests } = await outcome(world);
  expect([subscription.state, refunds.length]).toEqual(["active", 0]);
  expect(requests).toMatchObject([{ state: "open", askedBy: "customer" }]);
  expect(await mailed(world)).toMatchObject([{ props: { outcome: "late", refund: null } }]);

  const american = await bought("US");
  await declareWithdrawal(american.stranger, { ...american, name: null });
  expect(await mailed(american.world)).toMatchObject([{ props: { outcome: "no-right" } }]);
});

test("only both together find a contract, and every other answer is the same", async () => {
  const { world, stranger, email, reference } = await bought();
  const other = await bought();
  const wrong = [
    { email, reference: other.reference },
    { email: other.email, reference },
    { email: "nobody@example.com", reference: "T999999999" },
    { email, reference: "no idea" },
  ];
  for (const pair of wrong) {
    expect(await lookAtContract(stranger, pair)).toBeNull();
    const first = await declareWithdrawal(stranger, { ...pair, name: null });
    expect(Object.keys(first)).toEqual(["declaredAt"]);
    await declareWithdrawal(stranger, { ...pair, name: null });
  }
  const rows = await declared(world);
  expect(rows.map(({ state }) => state)).toEqual(wrong.map(() => "unmatched"));
  expect((await mailed(world)).map(({ props }) => props)).toMatchObject(
    wrong.map(() => ({ outcome: "unmatched", refund: null })),
  );
  expect((await outcome(world)).subscription.state).toBe("active");
  expect(await declared(other.world)).toEqual([]);
});

test("nobody tries many references for an address", async () => {
  const { stranger, email } = await bought();
  const tries = Array.from({ length: 12 }, (_, count) =>
    lookAtContract(stranger, { email, reference: `T1000000${10 + count}` }).catch(
      ({ code }: { code: string }) => code,
    ),
  );
  expect((await Promise.all(tries)).filter((answer) => answer !== null)).toEqual([
    "withdrawal.too-many",
    "withdrawal.too-many",
  ]);
});

test("a refund that the bank does not take is left to the publisher, and access has ended", async () => {
  const { world, stranger, email, reference } = await bought();
  await declareWithdrawal(stranger, { email, reference, name: null });
  const { system } = world;
  const payments = {
    ...system.gateways.payments!,
    refund: async () => ({ state: "refused" as const, code: "bank-refused" as const }),
  };
  await doJobs(
    { ...world, system: { ...system, gateways: { ...system.gateways, payments } } },
    "carry-out-withdrawal",
  );
  expect((await outcome(world)).subscription.state).toBe("terminated");
  const [row] = await declared(world);
  expect(row).toMatchObject({ obstacle: "refund.refused", carriedOutAt: {} });
  const [attempt] = await rowsOf(world, ({ db, publisherId }) =>
    db.refundAttempt.findMany({ where: { publisherId } }),
  );
  expect((await readAttempt(world.system, attempt!.id)).state).toBe("refused");
});

test("who is signed in chooses from what is in time, once", async () => {
  const { world, email, reference, sale } = await bought();
  const customer = world.as({ kind: "customer", customerId: Number(sale.customerId) });
  expect(await listContracts(customer)).toMatchObject({ email, contracts: [{ reference }] });
  await declareWithdrawal(customer, { email, reference, name: null });
  expect((await listContracts(customer)).contracts).toEqual([]);
  const someone = world.as({ kind: "customer", customerId: 123_456_789 });
  await declareWithdrawal(someone, { email, reference, name: null });
  expect((await declared(world)).map(({ state }) => state)).toEqual(["in-time", "unmatched"]);
});
