import { isSubscriptionPeriod } from "../billing-period";
import { declineCodes } from "../decline-codes";
import type { Outcome } from "./answered";
import { initialCharge } from "./beginning";
import { pick, type Reader } from "./random-reader";
import { planOf } from "./random-start";
import { eur, sells } from "./story-world";
import type { SubscriptionFacts } from "./subscription-facts";
import type { Command } from "./subscription-state";
import { switchAlgorithms, type SwitchAlgorithm } from "./switch-algorithms";

const hour = 3_600_000;
const day = 24 * hour;

const codes = Object.keys(declineCodes) as (keyof typeof declineCodes)[];

/** Mostly yes; otherwise no for now, no for good, or no answer. */
export function randomOutcome(read: Reader, isAnswered: boolean): Outcome {
  const choice = read.next(12);
  if (choice < 8) return { kind: "approved" };
  if (choice < 10) return { kind: "declined", code: "insufficient-funds" };
  if (choice === 11 && !isAnswered) return { kind: "unknown" };
  return { kind: "declined", code: codes[read.next(codes.length)] ?? "expired-card" };
}

/** The next instant something happens: soon, or at one of the moments that matter. */
export function randomMoment(read: Reader, facts: SubscriptionFacts, now: number): number {
  const due = facts.dueAt.getTime();
  const near = [
    -73 * hour,
    -72 * hour,
    -1,
    0,
    1,
    hour,
    2 * hour,
    2 * hour + 1,
    24 * hour,
    51 * hour,
  ];
  switch (read.next(8)) {
    case 0:
      return now + read.next(96) * hour;
    case 1:
      return now + read.next(45) * day + read.next(24) * hour;
    case 2:
      return now;
    case 3:
      return Math.max(now, due) + read.next(120) * day;
    default:
      return Math.max(now, due + (near[read.next(near.length)] ?? 0));
  }
}

const targets = [
  "month-1999",
  "year-9900",
  "week-333",
  "3months-2500",
  "month-999",
  "month-0",
] as const;

const algorithms = Object.keys(switchAlgorithms) as [SwitchAlgorithm, ...SwitchAlgorithm[]];

/** A change of plans, or of mind about one. */
export function randomSwitch(read: Reader): Command {
  if (read.next(6) === 0) return { kind: "cancel-switch" };
  const id = pick(read, targets);
  const { price } = planOf(id);
  const [period = ""] = id.split("-");
  const target = sells(id, eur(price), isSubscriptionPeriod(period) ? period : "month");
  const [algorithm, trial] = [pick(read, algorithms), pick(read, ["keep", "end"] as const)];
  const request = {
    id: `s${read.place()}`,
    target,
    direction: "upgrade",
    algorithm,
    trial,
  } as const;
  return { kind: "switch", request };
}

/** A command that someone might give, sensible or not. */
export function randomCommand(read: Reader, facts: SubscriptionFacts, now: number): Command {
  const { period } = facts;
  const funded = period.funding[0];
  const charge = read.next(3) === 0 || !funded ? initialCharge : funded.charge;
  const { state } = facts;
  if (state.kind === "stopped" && read.next(2) === 0) return { kind: "resume" };
  if (state.kind === "paused" && read.next(3) === 0) return { kind: "end-pause" };
  switch (read.next(26)) {
    case 0:
    case 1:
    case 2:
      return { kind: "stop", reason: null };
    case 3:
      return { kind: "resume" };
    case 4:
    case 5:
    case 6:
    case 7:
      return { kind: "pause", cycles: read.next(5) };
    case 8:
      return { kind: "end-pause" };
    case 9:
    case 10:
      return {
        kind: "extend",
        until: new Date(period.endsAt.getTime() + (read.next(40) - 5) * day),
      };
    case 11:
      return { kind: "terminate", reason: pick(read, ["publisher", "customer", "payment"]) };
    case 12:
    case 13: {
      const whole = funded?.amount.minor ?? 1;
      const amount = eur(1 + read.next(Math.max(1, whole)));
      return { kind: "refund", refund: { charge, amount }, access: randomAccess(read, facts, now) };
    }
    case 14:
      return { kind: "chargeback", back: { charge, amount: eur(1_000_000) } };
    case 15:
    case 16:
    case 17:
      return {
        kind: "announce-price",
        price: eur(500 + read.next(1000)),
        from: new Date(now + read.next(90) * day),
      };
    case 18:
    case 19:
      return {
        kind: "apply-discount",
        discount: { basisPoints: pick(read, [10, 50, 100]) * 100, periodsLeft: 1 + read.next(3) },
      };
    case 20:
    case 21:
      return { kind: "retry" };
    default: {
      const method = read.next(4) === 0 ? null : { id: `card-${now}`, expiry: null };
      return { kind: "change-method", method };
    }
  }
}

function randomAccess(read: Reader, { period }: SubscriptionFacts, now: number) {
  switch (read.next(4)) {
    case 0:
    case 1:
      return { kind: "kept" } as const;
    case 2:
      return { kind: "ends" } as const;
    default:
      return {
        kind: "ends-at",
        at: new Date(Math.min(now, period.endsAt.getTime()) + (read.next(20) - 2) * day),
      } as const;
  }
}
