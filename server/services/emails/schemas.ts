import { z } from "zod";

// Not strict: the browser's paging adds which way it goes.
export const listMailboxInput = z.object({
  /** Where the page before ended. */
  cursor: z
    .string()
    .regex(/^\d{1,15}_[0-9a-f-]{36}$/)
    .optional(),
  /** Added by the browser's paging, which here only goes on. */
  direction: z.literal("forward").optional(),
});
export type ListMailboxInput = z.infer<typeof listMailboxInput>;

export const getMailboxMessageInput = z.strictObject({ messageId: z.uuid() });
export type GetMailboxMessageInput = z.infer<typeof getMailboxMessageInput>;
