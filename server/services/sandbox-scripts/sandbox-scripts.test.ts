import { expect, test } from "vitest";
import { inTransaction } from "@/server/context";
import { newShop } from "@/server/testing/purchases";
import { newWorld } from "@/server/testing/world";
import { clearScript } from "./clear-script";
import { findScriptSubjects } from "./find-script-subjects";
import { listAsked } from "./list-asked";
import { listScripts } from "./list-scripts";
import { requireScripts } from "./require-scripts";
import { setScriptInput, type SetScriptInput } from "./schemas";
import { setScript } from "./set-script";

const declined: Omit<SetScriptInput, "subject"> = {
  entries: [
    { operation: "payment", outcome: "insufficient-funds", chargebackAfterDays: null },
    { operation: "payment", outcome: "succeeds", chargebackAfterDays: 30 },
  ],
  afterwards: "own-outcome",
};

/** A publisher and a customer who bought with a card. */
async function sold() {
  const world = await newWorld();
  const shop = await newShop(world);
  const email = `ana-${world.publisherId}@example.com`;
  await shop.buy({ email });
  const found = await findScriptSubjects(world.ctx, { customer: email });
  const [method] = found.methods;
  return { world, shop, email, found, paymentDetailsId: method!.paymentDetailsId };
}

test("a customer is found by the whole address or the number, with their saved cards", async () => {
  const { world, found, email } = await sold();
  expect(found).toMatchObject({
    customer: { email },
    methods: [{ brand: "mastercard", lastFour: "1111", expiryYear: 2030 }],
  });
  const byNumber = { customer: String(found.customer.id) };
  expect(await findScriptSubjects(world.ctx, byNumber)).toEqual(found);
  await expect(findScriptSubjects(world.ctx, { customer: "nobody" })).rejects.toMatchObject({
    kind: "invalid",
    fields: { customer: "No customer has this address or number." },
  });
  const { ctx } = await world.newAdmin({ settings: true });
  expect((await findScriptSubjects(ctx, byNumber)).customer.email).not.toBe(email);
});

test("a script is set for a card, shown with its customer, and cleared", async () => {
  const { world, paymentDetailsId, email } = await sold();
  const subject = { kind: "method", paymentDetailsId } as const;
  await setScript(world.ctx, { subject, ...declined });
  expect(await listScripts(world.ctx)).toMatchObject([
    {
      subject: { kind: "method", paymentDetailsId, lastFour: "1111", customer: { email } },
      entries: [{ outcome: "insufficient-funds", usedAt: null }, { chargebackAfterDays: 30 }],
      afterwards: "own-outcome",
    },
  ]);
  await clearScript(world.ctx, { subject });
  expect(await listScripts(world.ctx)).toEqual([]);
  await expect(clearScript(world.ctx, { subject })).rejects.toMatchObject({
    code: "sandbox-scripts.none",
  });
});

test("of a test card it answers the next who pays with it", async () => {
  const { world, shop } = await sold();
  const subject = { kind: "card", brand: "mastercard", lastFour: "1111" } as const;
  await setScript(world.ctx, { subject, ...declined });
  await expect(shop.buy()).rejects.toMatchObject({ code: "payment.insufficient-funds" });
  await shop.buy();
  expect(await listAsked(world.ctx, { subject })).toMatchObject([
    { state: "captured", scriptPosition: 1 },
    { state: "refused", declineCode: "insufficient-funds", scriptPosition: 0 },
    { state: "captured", scriptPosition: null },
  ]);
  const [script] = await listScripts(world.ctx);
  expect(script?.entries.every(({ usedAt }) => usedAt !== null)).toBe(true);
});

test("of a customer it knows every ask for them", async () => {
  const { world, found } = await sold();
  const subject = { kind: "customer", customerId: found.customer.id } as const;
  await setScript(world.ctx, { subject, ...declined });
  expect(await listScripts(world.ctx)).toMatchObject([{ subject: { kind: "customer" } }]);
  expect(await listAsked(world.ctx, { subject })).toEqual([]);
});

test("setting and clearing are audited", async () => {
  const { world, paymentDetailsId } = await sold();
  const subject = { kind: "method", paymentDetailsId } as const;
  await setScript(world.ctx, { subject, ...declined });
  await clearScript(world.ctx, { subject });
  const entries = await inTransaction(world.system, ({ db, publisherId }) =>
    db.auditEntry.findMany({
      where: { publisherId, targetType: "payment-details" },
      orderBy: { recordedAt: "asc" },
    }),
  );
  expect(entries.map(({ action }) => action).toSorted()).toEqual([
    "sandbox-script.cleared",
    "sandbox-script.set",
  ]);
});

test("another publisher's card and customer are not found", async () => {
  const [ours, theirs] = [await sold(), await sold()];
  const { paymentDetailsId, found } = theirs;
  for (const subject of [
    { kind: "method", paymentDetailsId },
    { kind: "customer", customerId: found.customer.id },
  ] as const) {
    const missing = { kind: "not-found", code: "sandbox-scripts.subject-not-found" };
    await expect(setScript(ours.world.ctx, { subject, ...declined })).rejects.toMatchObject(
      missing,
    );
    await expect(listAsked(ours.world.ctx, { subject })).rejects.toMatchObject(missing);
    await expect(clearScript(ours.world.ctx, { subject })).rejects.toMatchObject(missing);
  }
});

test("in live mode, and with a gateway that moves money, there are none", async () => {
  const { ctx } = await newWorld();
  const live = { kind: "conflict", code: "sandbox-scripts.live" };
  expect(() => requireScripts(ctx, "settings:read", "live")).toThrow(
    expect.objectContaining(live) as Error,
  );
  const { payments } = ctx.gateways;
  for (const gateway of [null, payments && { ...payments, scripts: null }]) {
    const without = { ...ctx, gateways: { ...ctx.gateways, payments: gateway } };
    const subject = { kind: "card", brand: "visa", lastFour: "4242" } as const;
    await expect(listScripts(without)).rejects.toMatchObject(live);
    await expect(setScript(without, { subject, ...declined })).rejects.toMatchObject(live);
    await expect(clearScript(without, { subject })).rejects.toMatchObject(live);
    await expect(listAsked(without, { subject })).rejects.toMatchObject(live);
    await expect(findScriptSubjects(without, { customer: "a" })).rejects.toMatchObject(live);
  }
});

test("reading takes the settings, writing too", async () => {
  const { world, paymentDetailsId } = await sold();
  const subject = { kind: "method", paymentDetailsId } as const;
  const { ctx } = await world.newAdmin({ billing: true, customerAccounts: true });
  const forbidden = { kind: "forbidden" };
  await expect(listScripts(ctx)).rejects.toMatchObject(forbidden);
  await expect(setScript(ctx, { subject, ...declined })).rejects.toMatchObject(forbidden);
});

test("what cannot be answered, and a card that is no test card, are refused", () => {
  const subject = { kind: "card", brand: "visa", lastFour: "4242" };
  const read = (given: object) =>
    setScriptInput.safeParse({ subject, ...declined, ...given }).error?.issues[0]?.message;
  expect(read({})).toBeUndefined();
  expect(read({ entries: [] })).toBe("Add what is answered first.");
  expect(read({ subject: { ...subject, lastFour: "1111" } })).toBeUndefined();
  expect(read({ subject: { ...subject, lastFour: "9999" } })).toBe("Choose one of the test cards.");
  const entry = { operation: "refund", outcome: "stolen-card", chargebackAfterDays: null };
  expect(read({ entries: [entry] })).toContain("cannot be answered");
});
