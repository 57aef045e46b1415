import { expect, test } from "vitest";
import type { PaymentGateway } from "@/server/gateways/payments/payment-gateway";
import { sandboxPayments } from "@/server/gateways/payments/sandbox/sandbox-payments";
import { billAt, salesOf, subscriptionsOf, triesOf } from "@/server/testing/billing";
import { expectBooksToHold } from "@/server/testing/invariants";
import { newShop, rowsOf } from "@/server/testing/purchases";
import { newWorld } from "@/server/testing/world";
import { runSubscription } from "./run-subscriptions";

async function subscribed() {
  const world = await newWorld({ now: "2026-05-01T12:00:00Z" });
  await (await newShop(world)).buy();
  const [{ id } = { id: 0n }] = await subscriptionsOf(world);
  const system = (payments: PaymentGateway) => ({
    ...world.system,
    gateways: { ...world.system.gateways, payments },
  });
  return { world, id, system };
}

const heldAt = "2026-05-29T12:00:00Z";

test("a runner that heard nothing takes nothing back of what another has heard", async () => {
  const { world, id, system } = await subscribed();
  const [asked, answered] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const others: Promise<void>[] = [];
  const forgetful: PaymentGateway = {
    ...sandboxPayments(),
    async status() {
      asked.resolve();
      await answered.promise;
      return { state: "unknown" };
    },
  };
  const slow: PaymentGateway = {
    ...sandboxPayments(),
    async authorise(request) {
      others.push(runSubscription(system(forgetful), id));
      await asked.promise;
      return sandboxPayments().authorise(request);
    },
  };

  await billAt(world, heldAt, { gateways: { payments: slow } });
  expect(await triesOf(world)).toEqual(["authorise:1:1 authorised"]);
  answered.resolve();
  await Promise.all(others);

  expect(await triesOf(world)).toEqual(["authorise:1:1 authorised"]);
  const [payment] = await rowsOf(world, ({ db, publisherId }) =>
    db.payment.findMany({ where: { publisherId, subscriptionId: id } }),
  );
  expect(payment).toMatchObject({ gatewayReference: expect.stringMatching(/^ch_/) });
  await billAt(world, "2026-06-01T12:00:00Z");
  expect(await salesOf(world)).toEqual(["initial 799", "renewal 799"]);
  await expectBooksToHold(world);
});

test("of two who come after a question that was lost, one asks anew", async () => {
  const { world, id, system } = await subscribed();
  const lost: PaymentGateway = {
    ...sandboxPayments(),
    authorise: () => Promise.reject(new Error("the process ended")),
  };
  await billAt(world, heldAt, { gateways: { payments: lost } });

  world.clock.set("2026-05-29T12:01:01Z");
  const slow: PaymentGateway = {
    ...sandboxPayments(),
    async authorise(request) {
      await runSubscription(system(lost), id); // asks about it, or it would throw
      return sandboxPayments().authorise(request);
    },
  };
  await runSubscription(system(slow), id);
  expect(await triesOf(world)).toEqual(["authorise:1:1 authorised"]);
  await expectBooksToHold(world);
});
