import { expect, test } from "vitest";
import { eur, sells } from "./story-world";
import { switchExample } from "./switch-example";

const place = { startsAt: new Date("2026-04-01T00:00Z"), zone: "UTC", taxCountry: "US" };
const basic = sells("S1_US", eur(3000));

test("every algorithm is told in figures, half-way through a month", () => {
  const example = switchExample({ ...place, from: basic, to: sells("S2_US", eur(6000)) });
  // 15 of 30 days are left: 15.00 of 30.00, or 7.5 days at 60.00 for 30.
  expect(example).toMatchObject({
    at: new Date("2026-04-16T00:00Z"),
    endsAt: new Date("2026-05-01T00:00Z"),
    paid: eur(3000),
    unused: eur(1500),
  });
  const lines = example.outcomes.map((outcome) =>
    "reason" in outcome
      ? [outcome.algorithm, outcome.reason]
      : [
          outcome.algorithm,
          outcome.newPlanAt.toISOString().slice(0, 10),
          outcome.charged.minor,
          outcome.givenBack.minor,
          outcome.creditSeconds / 86_400,
          outcome.nextPayment.at.toISOString().slice(0, 10),
        ],
  );
  expect(lines).toEqual([
    ["DEFERRED", "2026-05-01", 0, 0, 0, "2026-05-01"],
    ["IMMEDIATE_WITHOUT_PRORATION", "2026-04-16", 0, 0, 0, "2026-05-01"],
    ["IMMEDIATE_AND_CHARGE_WITHOUT_PRORATION", "2026-04-16", 6000, 0, 0, "2026-05-16"],
    ["IMMEDIATE_AND_CHARGE_WITH_FULL_REFUND", "2026-04-16", 6000, 3000, 0, "2026-05-16"],
    ["IMMEDIATE_AND_CHARGE_WITH_REFUND", "2026-04-16", 6000, 1500, 0, "2026-05-16"],
    ["IMMEDIATE_AND_CHARGE_WITH_TIME_PRORATION", "2026-04-16", 6000, 0, 7.5, "2026-05-23"],
    ["IMMEDIATE_WITH_TIME_PRORATION", "2026-04-16", 0, 0, 7.5, "2026-04-23"],
  ]);
});

test("what cannot be had for two plans says why", () => {
  const free = switchExample({
    ...place,
    from: sells("S1_US", eur(0)),
    to: sells("S2_US", eur(3000)),
  });
  expect(free.paid).toEqual(eur(0));
  expect(free.outcomes.at(-1)).toEqual({
    algorithm: "IMMEDIATE_WITH_TIME_PRORATION",
    reason: "MISSING_PAYMENT_FOR_PRORATION",
  });
});
