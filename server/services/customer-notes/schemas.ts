import { z } from "zod";
import { customerInput } from "@/server/services/customers/schemas";

const longest = 4_000;

const text = z
  .string()
  .trim()
  .min(1, "Write something.")
  .max(longest, `Use at most ${longest} characters.`);

const noteId = z.uuid("This is no note's id.");

export const addCustomerNoteInput = customerInput.extend({ text });
export type AddCustomerNoteInput = z.output<typeof addCustomerNoteInput>;

export const customerNoteInput = z.strictObject({ noteId });
export type CustomerNoteInput = z.output<typeof customerNoteInput>;

export const editCustomerNoteInput = customerNoteInput.extend({ text });
export type EditCustomerNoteInput = z.output<typeof editCustomerNoteInput>;

export const pinCustomerNoteInput = customerNoteInput.extend({ isPinned: z.boolean() });
export type PinCustomerNoteInput = z.output<typeof pinCustomerNoteInput>;
