import { getMailboxMessageInput } from "@/server/services/emails/schemas";

/** The mail that a mailbox's address names; an address that names none opens the list. */
export function readMessageId({
  message,
}: Record<string, string | string[] | undefined>): string | null {
  const { data } = getMailboxMessageInput.safeParse({ messageId: message });
  return data?.messageId ?? null;
}
