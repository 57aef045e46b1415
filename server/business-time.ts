import { aheadBy, type Clock } from "./clock";
import type { Db } from "./db/prisma";
import { setTenantStatement } from "./db/tenant";
import { env } from "./env";

/** Live books know one time: no clock of theirs is ever read, let alone set. */
export const hasTimeMachine = (mode = env().TENURE_MODE): boolean => mode === "sandbox";

/** What time it is in a transaction. */
export type BusinessTime = {
  clock: Clock;
  /**
   * The publisher's now, where a customer is ahead of it: what figures stop at. None where nothing
   * can have happened after it.
   */
  horizon: Date | null;
};

type Call = {
  publisherId: bigint;
  /** What everything is counted from: the wall's, or that of a life that is told faster. */
  base: Clock;
  /** Whose clock it is to be, if a customer's. */
  customerId: bigint | null;
};

type Reading = { publisherMs: bigint; customerMs: bigint; hasCustomersAhead: boolean };

/**
 * Opens a publisher's rows for the rest of a transaction and finds out what time it is there, in one
 * round trip. Whoever is further ahead counts, the customer or the publisher: nobody's time runs
 * backwards when the publisher's passes theirs.
 */
export async function openPublisher(
  db: Db,
  { publisherId, base, customerId }: Call,
): Promise<BusinessTime> {
  // The installation itself, 0, has no customers and no time of its own.
  if (!hasTimeMachine() || publisherId === 0n) {
    await db.$executeRawUnsafe(setTenantStatement(publisherId));
    return { clock: base, horizon: null };
  }
  const [read] = await db.$queryRaw<Reading[]>`
    SELECT * FROM open_publisher(${publisherId}::bigint, ${customerId}::bigint)`;
  const publisherMs = Number(read?.publisherMs ?? 0n);
  const customerMs = Number(read?.customerMs ?? 0n);
  return {
    clock: aheadBy(base, Math.max(publisherMs, customerMs)),
    horizon: read?.hasCustomersAhead === true ? aheadBy(base, publisherMs).now() : null,
  };
}
