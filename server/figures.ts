import { inTransaction, type ServiceContext, type TransactionContext } from "./context";
import { seenFirst } from "./db/as-seen";

/**
 * As `inTransaction`, for what a publisher is told in figures and lists: they stop at the publisher's
 * now. What a customer who is ahead of it has lived through lies after it, and is seen when the
 * publisher's clock has passed. Statements find views under the names of the tables for that, those
 * that name no schema; where nobody is ahead, the tables.
 */
export const inFigures = <T>(
  ctx: ServiceContext,
  work: (tx: TransactionContext) => Promise<T>,
): Promise<T> =>
  inTransaction(ctx, async (tx) => {
    if (tx.horizon) {
      const until = tx.horizon.toISOString();
      await tx.db.$queryRaw`
        SELECT set_config('app.horizon', ${until}, true), set_config('search_path', ${seenFirst}, true)`;
    }
    return work(tx);
  });

/** One customer's own rows, or one subscription's: by that customer's clock, not the publisher's. */
const ofOne = /^(?:customer|subscription)\.is:\d{9}$/;

/** As `inFigures`, for a list: that of one customer's own rows is told whole. */
export const inList = <T>(
  ctx: ServiceContext,
  { f = "", q = "" }: { f?: string | undefined; q?: string | undefined },
  work: (tx: TransactionContext) => Promise<T>,
): Promise<T> => (q === "" && ofOne.test(f) ? inTransaction(ctx, work) : inFigures(ctx, work));
