import { expect, test } from "vitest";
import type { PaymentGateway } from "@/server/gateways/payments/payment-gateway";
import { sandboxPayments } from "@/server/gateways/payments/sandbox/sandbox-payments";
import { billAt, salesOf, triesOf } from "@/server/testing/billing";
import { expectBooksToHold } from "@/server/testing/invariants";
import { rowsOf } from "@/server/testing/purchases";
import { subscribed } from "@/server/testing/subscription-care";
import { releaseSubscription } from "../release-subscription";
import { renewalOf } from "./renewal-of";
import { repairSubscription } from "./repair-subscription";

test("a charge that nobody heard of is found out about after a repair, and not made again", async () => {
  const { world, subscriptionId } = await subscribed();
  const payments: PaymentGateway = {
    ...sandboxPayments(),
    async authorise(request) {
      await sandboxPayments().authorise(request);
      throw new Error("the process ended");
    },
  };
  await billAt(world, "2026-05-29T12:00:00Z", { gateways: { payments } });
  await rowsOf(world, ({ db, publisherId }) =>
    db.subscription.updateMany({ where: { publisherId }, data: { standing: "?", tries: 9 } }),
  );
  await billAt(world, "2026-06-01T12:00:00Z");
  expect(await triesOf(world)).toEqual(["authorise:1:1 initiated"]);

  await repairSubscription(world.ctx, { subscriptionId, repair: { kind: "rebuild" } });
  await releaseSubscription(world.ctx, { subscriptionId });
  expect(await triesOf(world)).toEqual(["authorise:1:1 authorised", "capture:1:1 captured"]);
  expect(await salesOf(world)).toHaveLength(2);
  await expectBooksToHold(world);
});

const at = new Date("2026-05-29T12:00:00Z");

const aTry = (attempt: number, state: string, isHardDecline: boolean | null = null) =>
  ({
    ...{ chargeKey: `authorise:7:${attempt}`, attempt, state, isHardDecline },
    ...{ createdAt: at, settledAt: at },
  }) as Parameters<typeof renewalOf>[1]["tries"][number];

const rebuilt = (...tries: ReturnType<typeof aTry>[]) =>
  renewalOf({ currentPeriodIndex: 6, standing: "?" }, { tries });

test.each([
  ["nothing was tried", [], { tries: 0, failedAttempts: 0, standing: { kind: "open" } }],
  [
    "two were declined",
    [aTry(1, "refused", false), aTry(2, "refused", false)],
    { tries: 2, failedAttempts: 2, standing: { kind: "open" } },
  ],
  [
    "the last was declined for good",
    [aTry(1, "refused", true)],
    { tries: 1, standing: { kind: "halted", because: "hard-decline" } },
  ],
  [
    "the second is held",
    [aTry(1, "refused", false), aTry(2, "authorised")],
    { tries: 2, failedAttempts: 1, standing: { kind: "authorised", attempt: 2 } },
  ],
  [
    "the second was never heard of",
    [aTry(1, "refused", false), aTry(2, "unknown")],
    { tries: 1, standing: { kind: "open" } },
  ],
])("the renewal of which %s", (_, tries, expected) => {
  expect(rebuilt(...tries)).toMatchObject(expected);
});

test("what can be read stays as it is", () => {
  const standing = { kind: "open", retryAt: null };
  expect(renewalOf({ currentPeriodIndex: 6, standing }, { tries: [aTry(1, "refused")] })).toEqual(
    {},
  );
});
