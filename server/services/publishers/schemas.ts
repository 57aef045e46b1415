import { z } from "zod";
import { isZone } from "@/server/domain/calendar";
import { isCurrency } from "@/server/domain/currency";

/** Text of one line: trimmed, and free of the NUL that PostgreSQL cannot store. */
const line = (max: number, what: string) =>
  z
    .string()
    .trim()
    .min(1, `Enter ${what}.`)
    .max(max, `Use at most ${max} characters for ${what}.`)
    .refine((text) => !text.includes("\0"), `Remove the NUL character from ${what}.`);

export const publisherName = line(100, "the publisher's name");
export const countryCode = z.string().regex(/^[A-Z]{2}$/, "Choose a country.");
export const currencyCode = z.string().refine(isCurrency, "Choose a currency.");
export const timeZone = z.string().max(64).refine(isZone, "Choose a time zone.");

export const createPublisherInput = z.strictObject({
  name: publisherName,
  country: countryCode,
  currency: currencyCode,
  timeZone,
});
export type CreatePublisherInput = z.infer<typeof createPublisherInput>;

/** Nine digits as the contracts write them, from a path or a query. */
export const getPublicProfileInput = z.object({
  publisherId: z
    .string()
    .regex(/^[1-9]\d{8}$/, "A publisher id has nine digits.")
    .transform(Number),
});
export type GetPublicProfileInput = z.output<typeof getPublicProfileInput>;
