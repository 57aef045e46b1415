import { z } from "zod";

export const deleteOwnAccountInput = z.object({
  /** The word that the page asks for, however it is cased. */
  confirmation: z
    .string()
    .default("")
    .transform((word) => word.trim().toUpperCase()),
  password: z.string().max(200).default(""),
});
export type DeleteOwnAccountInput = z.output<typeof deleteOwnAccountInput>;
