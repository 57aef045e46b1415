import type { TransactionContext } from "@/server/context";
import { invalid } from "@/server/domain/errors";
import { mostTravelYears, travelTarget } from "@/server/domain/time-travel";
import { requireCustomer } from "@/server/services/customers/require-customer";
import { clockOf } from "./clocks";
import type { TravelStepInput } from "./schemas";

const complaints = {
  backwards: "Clocks go forward alone: choose a later date.",
  "too-far": `A clock is set forward by ${mostTravelYears} years at most at once.`,
  "no-day": "There is no such day.",
} as const;

/** Whose clock is to be set, what it shows, and what it will show. */
export type TravelPlan = { customerId: bigint | null; fromAt: Date; toAt: Date };

/**
 * Reads how far somebody wants a clock to go, in the publisher's zone.
 *
 * @throws not-found  `customer.not-found`
 * @throws invalid    `time-machine.backwards`, `time-machine.too-far`, `time-machine.no-day`
 */
export async function readTarget(
  tx: TransactionContext,
  { step, customerId: id }: TravelStepInput,
): Promise<TravelPlan> {
  const { db, publisherId } = tx;
  const { timeZone } = await db.companyProfile.findUniqueOrThrow({
    where: { publisherId },
    select: { timeZone: true },
  });
  const customerId = id === null ? null : (await requireCustomer(tx, id)).id;
  const fromAt = await clockOf(tx, customerId);
  const target = travelTarget(fromAt, step, timeZone);
  if (target.isPossible) return { customerId, fromAt, toAt: target.at };
  const text = complaints[target.reason];
  throw invalid(`time-machine.${target.reason}`, text, {
    [step.kind === "to" ? "day" : "amount"]: text,
  });
}
