import type { TransactionContext } from "@/server/context";

export type EmailState = "queued" | "sent" | "stored" | "failed";

export type Delivery = {
  state: EmailState;
  /** Why the last try failed; a queued mail is tried again. */
  failure: string | null;
};

/**
 * What became of some mails, by what they are about. Part of verbs that show the things themselves,
 * and so under their permission.
 */
export async function listDeliveries(
  { db, publisherId }: TransactionContext,
  dedupeKeys: string[],
): Promise<Map<string, Delivery>> {
  const rows = await db.emailMessage.findMany({
    where: { publisherId, dedupeKey: { in: dedupeKeys } },
    select: { dedupeKey: true, state: true, failure: true },
  });
  return new Map(
    rows.map(({ dedupeKey, state, failure }) => [
      dedupeKey,
      // Safe: a check constraint allows these states alone.
      { state: state as EmailState, failure },
    ]),
  );
}
