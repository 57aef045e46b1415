import { z } from "zod";
import { isEmailShaped, maxEmailLength } from "@/server/domain/email";

const longest = 100;

export const contractInput = z.object({
  email: z
    .string()
    .trim()
    .max(maxEmailLength)
    .refine(isEmailShaped, "Enter an address such as name@example.com."),
  /** As the receipt has it: of the transaction, the order or the subscription. */
  reference: z
    .string()
    .trim()
    .min(1, "Enter the reference from the receipt.")
    .max(longest, `Use at most ${longest} characters.`),
});
export type ContractInput = z.output<typeof contractInput>;

export const declareWithdrawalInput = contractInput.extend({
  /** The law lets customers give it; nothing depends on it. */
  name: z
    .string()
    .trim()
    .max(longest, `Use at most ${longest} characters.`)
    .transform((name) => name || null)
    .nullable()
    .default(null),
});
export type DeclareWithdrawalInput = z.output<typeof declareWithdrawalInput>;
