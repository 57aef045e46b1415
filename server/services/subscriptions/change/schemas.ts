import { z } from "zod";
import { mostPauseCycles } from "@/server/domain/billing/pausable";
import { unlimitedPeriods } from "@/server/domain/order-totals";

/** No discount that ends lasts longer. */
const mostDiscountPeriods = 36;

const reason = z.string().trim().max(100, "Reason: use at most 100 characters.").default("");

export const changeFields = {
  stop: { reason },
  resume: {},
  pause: {
    cycles: z
      .int(`Length of the break: enter 1 to ${mostPauseCycles} periods.`)
      .min(1, "Length of the break: enter 1 period at least.")
      .max(mostPauseCycles, `Length of the break: enter ${mostPauseCycles} periods at most.`),
  },
  "end-pause": {},
  switch: {
    /** The long id of the plan. */
    offerId: z.string("Plan: choose one.").min(1, "Plan: choose one.").max(20),
  },
  "cancel-switch": {},
  extend: {
    /** A day of the subscription's own calendar; the hour stays. */
    until: z.iso.date("New end: choose a day."),
    reason,
  },
  terminate: { reason },
  "apply-discount": {
    basisPoints: z
      .int("Discount: use at most two decimals.")
      .min(1, "Discount: enter 0.01 % at least.")
      .max(10_000, "Discount: enter 100 % at most."),
    periods: z
      .int(`Periods: enter 1 to ${mostDiscountPeriods}.`)
      .min(1, "Periods: enter 1 at least.")
      .refine(
        (periods) => periods <= mostDiscountPeriods || periods === unlimitedPeriods,
        `Periods: enter ${mostDiscountPeriods} at most.`,
      ),
    reason,
  },
  "change-method": {
    paymentDetailsId: z
      .int("Payment method: choose one.")
      .min(100_000_000, "Payment method: choose one.")
      .max(999_999_999, "Payment method: choose one."),
  },
  retry: {},
} as const;

const change = <Kind extends keyof typeof changeFields>(kind: Kind) =>
  z.strictObject({ kind: z.literal(kind), ...changeFields[kind] });

/** What an admin can have a subscription do. */
export const changeInput = z.discriminatedUnion("kind", [
  change("stop"),
  change("resume"),
  change("pause"),
  change("end-pause"),
  change("switch"),
  change("cancel-switch"),
  change("extend"),
  change("terminate"),
  change("apply-discount"),
  change("change-method"),
  change("retry"),
]);

export type SubscriptionChange = z.output<typeof changeInput>;
export type ChangeKind = SubscriptionChange["kind"];
