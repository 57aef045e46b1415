import { z } from "zod";
import { subscriptionInput } from "../schemas";

const repair = z.discriminatedUnion("kind", [
  /** From its periods, sales and tries. */
  z.strictObject({ kind: z.literal("rebuild") }),
  /** The same, with the dates that somebody knows better. Days of its own calendar; the hour stays. */
  z.strictObject({
    kind: z.literal("dates"),
    paidUntil: z.iso.date("Paid until: choose a day."),
    nextChargeAt: z.iso.date("Next charge: choose a day."),
  }),
  /** It is over, now and without a charge. */
  z.strictObject({ kind: z.literal("end") }),
]);

export const repairInput = z.strictObject({ ...subscriptionInput.shape, repair });

export type RepairInput = z.output<typeof repairInput>;
export type Repair = RepairInput["repair"];
export type RepairKind = Repair["kind"];
