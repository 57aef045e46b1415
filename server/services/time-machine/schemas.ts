import { z } from "zod";
import { isDay } from "@/server/domain/calendar";
import { travelUnits } from "@/server/domain/time-travel";

const step = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("by"),
    amount: z
      .int("How far: write a whole number.")
      .min(1, "How far: write a whole number from 1 on.")
      .max(4_000, "How far: this is more than ten years."),
    unit: z.enum(travelUnits),
  }),
  z.strictObject({
    kind: z.literal("to"),
    /** A day of the publisher's calendar. */
    day: z
      .string()
      .max(10)
      .refine((text): boolean => isDay(text), "Date: enter a date."),
  }),
]);

export const travelStepInput = z.strictObject({
  step,
  /** Whose clock; the publisher's where nobody is named. */
  customerId: z.int().min(100_000_000).max(999_999_999).nullable(),
});
export type TravelStepInput = z.infer<typeof travelStepInput>;

export const travelInput = z.strictObject({ travelId: z.uuid() });
export type TravelInput = z.infer<typeof travelInput>;

/** Pages are asked for with more than this. */
export const travelEventsInput = z.object({
  travelId: z.uuid(),
  /** The last event that is shown already. */
  cursor: z.uuid().nullish(),
});
export type TravelEventsInput = z.infer<typeof travelEventsInput>;

export const customerTimeInput = z.strictObject({
  customerId: z.int().min(100_000_000).max(999_999_999),
});
export type CustomerTimeInput = z.infer<typeof customerTimeInput>;
