import { z } from "zod";
import { isDay } from "@/server/domain/calendar";
import { noticeLimits } from "@/server/domain/billing/price-change";

const values = {
  offerId: z.string().min(1, "Offer: choose one.").max(40),
  price: z.string().trim().min(1, "New price: enter an amount.").max(30),
  /** A day of the publisher's calendar. */
  startsOn: z
    .string()
    .max(10)
    .refine((text): boolean => isDay(text), "First day: enter a date."),
  noticeDays: z
    .int("Notice: write a whole number of days.")
    .min(0, "Notice: write a whole number of days.")
    .max(noticeLimits.most, `Notice: ${noticeLimits.most} days at most.`),
  existing: z.enum(["keep-their-price", "move"]),
};

export const priceChangeValues = z.strictObject(values);
export type PriceChangeValues = z.infer<typeof priceChangeValues>;

const priceChangeId = z.uuid();

export const priceChangeInput = z.strictObject({ priceChangeId });
export type PriceChangeInput = z.infer<typeof priceChangeInput>;

/** With the version that was looked at: what has changed meanwhile is looked at again first. */
export const seenPriceChangeInput = z.strictObject({ priceChangeId, version: z.int().min(1) });
export type SeenPriceChangeInput = z.infer<typeof seenPriceChangeInput>;
