import { z } from "zod";
import { consentNames } from "@/server/domain/consent";

const longestLabel = 200;
const name = z.enum(consentNames, "Choose terms or marketing.");

/** Which are agreed to; what is not named is declined. */
export const decideConsentsInput = z.object({
  accepted: z.array(name).max(consentNames.length),
  /** The versions that were shown, so that nobody agrees to what they did not see. */
  versions: z.partialRecord(name, z.coerce.number().int().positive()),
});
export type DecideConsentsInput = z.output<typeof decideConsentsInput>;

export const saveConsentInput = z.strictObject({
  name,
  label: z
    .string()
    .trim()
    .min(1, "Say what customers agree to.")
    .max(longestLabel, `Use at most ${longestLabel} characters.`),
  /** Where the text stands; empty where there is none. */
  url: z
    .union([
      z.literal(""),
      z.url({ protocol: /^https?$/, error: "Enter an address such as https://example.com/terms." }),
    ])
    .transform((url) => url || null),
});
export type SaveConsentInput = z.output<typeof saveConsentInput>;
