import fc from "fast-check";
import type { SubscriptionChange } from "@/server/services/subscriptions/change/schemas";
import { saveSwitchRules } from "@/server/services/switches/save-switch-rules";
import { billAt } from "./billing";
import { newSubscriber } from "./subscriber";
import { act } from "./subscription-care";
import { newWorld } from "./world";

type ChangeName = "nothing" | "discount" | "pause" | "downgrade" | "stop" | "extend" | "upgrade";

type Course = {
  period: "month" | "3months" | "year";
  trialDays: number;
  isTaxIncluded: boolean;
  after: number;
  change: ChangeName;
};

export const changeName: fc.Arbitrary<ChangeName> = fc.constantFrom(
  "nothing",
  "discount",
  "pause",
  "downgrade",
  "stop",
  "extend",
  "upgrade",
);

/** What a subscriber bought, and what was done with it until somebody looks. */
export const course: fc.Arbitrary<Course> = fc.record({
  period: fc.constantFrom("month", "3months", "year"),
  trialDays: fc.constantFrom(0, 0, 14),
  isTaxIncluded: fc.boolean(),
  after: fc.integer({ min: 0, max: 40 }),
  change: changeName,
});

const start = Date.parse("2026-01-31T09:00:00Z");
const dayMs = 86_400_000;

/** A change by its name; to the other plan, where it leads to one. */
export const changeOf = (name: ChangeName, offerId: string): SubscriptionChange | null => {
  switch (name) {
    case "nothing":
      return null;
    case "discount":
      return { kind: "apply-discount", basisPoints: 5_000, periods: 2, reason: "" };
    case "pause":
      return { kind: "pause", cycles: 2 };
    case "stop":
      return { kind: "stop", reason: "" };
    case "extend":
      return { kind: "extend", until: "2027-02-20", reason: "" };
    case "downgrade":
    case "upgrade":
      return { kind: "switch", offerId };
  }
};

/** Lives a course up to the point from which it is looked ahead. */
export async function liveUpTo(given: Course) {
  const world = await newWorld({ now: new Date(start).toISOString() });
  const { period, trialDays, isTaxIncluded, change: name } = given;
  const trial = trialDays > 0 ? ({ unit: "day", amount: trialDays } as const) : null;
  const { subscriptionId, plan } = await newSubscriber(world, { period, isTaxIncluded, trial });
  const direction = name === "upgrade" ? "upgrade" : "downgrade";
  const offerId = await plan({ title: "Other", price: "7.77", period: "month" }, direction);
  await saveSwitchRules(world.ctx, {
    upgrade: "IMMEDIATE_WITHOUT_PRORATION",
    downgrade: "DEFERRED",
    trial: "keep",
    version: 0,
  });
  const at = new Date(start + given.after * dayMs).toISOString();
  await billAt(world, at, { pace: "simulated" });
  const change = changeOf(name, offerId);
  // What is refused at that point leaves it as it is, which is a course as well.
  if (change) await act(world.ctx, subscriptionId, change).catch(() => undefined);
  return { world, subscriptionId, offerId };
}
