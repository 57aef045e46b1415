import { inTransaction, type ServiceContext, type TransactionContext } from "@/server/context";
import { claimKey, finishKey } from "./queries";

/**
 * Runs a verb's transaction; when the caller named the request, at most once: the key, what was done
 * and the answer commit together, and a repeat gets the first answer.
 *
 * @throws conflict  `idempotency.key-reused`, `idempotency.in-progress`
 */
export function once<T>(
  ctx: ServiceContext,
  verb: string,
  input: unknown,
  work: (tx: TransactionContext) => Promise<T>,
): Promise<T> {
  const key = ctx.idempotencyKey;
  if (key === null) return inTransaction(ctx, work);

  return inTransaction(ctx, async (tx) => {
    const claim = await claimKey(tx, { key, verb, input });
    // Safe: the stored answer was made by the same verb for the same input.
    if (claim.decision === "replay") return claim.answer as T;

    const answer = await work({ ...tx, idempotencyKey: null });
    await finishKey(tx, key, answer);
    return answer;
  });
}
