import { expect, test } from "vitest";
import type { PaymentGateway } from "@/server/gateways/payments/payment-gateway";
import { sandboxPayments } from "@/server/gateways/payments/sandbox/sandbox-payments";
import { billAt, salesOf, subscriptionsOf, triesOf } from "@/server/testing/billing";
import { expectBooksToHold } from "@/server/testing/invariants";
import { newShop, rowsOf } from "@/server/testing/purchases";
import { newWorld } from "@/server/testing/world";
import { runSubscription } from "./run-subscriptions";

test("a runner that heard nothing takes nothing back of what another has heard", async () => {
  const world = await newWorld({ now: "2026-05-01T12:00:00Z" });
  await (await newShop(world)).buy();
  const [{ id } = { id: 0n }] = await subscriptionsOf(world);
  const [asked, answered] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const slow: PaymentGateway = {
    ...sandboxPayments(),
    async authorise(request) {
      const settling = runSubscription({ ...world.system, gateways: deaf }, id);
      others.push(settling);
      await asked.promise;
      return sandboxPayments().authorise(request);
    },
  };
  const forgetful: PaymentGateway = {
    ...sandboxPayments(),
    async status() {
      asked.resolve();
      await answered.promise;
      return { state: "unknown" };
    },
  };
  const deaf = { ...world.system.gateways, payments: forgetful };
  const others: Promise<void>[] = [];

  await billAt(world, "2026-05-29T12:00:00Z", { gateways: { payments: slow } });
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
