import { inTransaction, type ServiceContext } from "@/server/context";
import { claimKey, finishKey } from "./queries";

/**
 * Runs work that no transaction can span, such as a gateway call, at most once for a key: "started"
 * is committed before it, the answer after it. A repeat meanwhile is told to wait; a repeat after a
 * crash is handed to `resume`, which asks the outside what became of the first try.
 *
 * @throws conflict  `idempotency.key-reused`, `idempotency.in-progress`
 */
export async function onceAcross<T>(
  ctx: ServiceContext,
  request: { key: string; verb: string; input: unknown },
  steps: { run: () => Promise<T>; resume: () => Promise<T> },
): Promise<T> {
  const claim = await inTransaction(ctx, (tx) => claimKey(tx, request));
  // Safe: the stored answer was made by the same verb for the same input.
  if (claim.decision === "replay") return claim.answer as T;

  const answer = await (claim.decision === "resume" ? steps.resume() : steps.run());
  await inTransaction(ctx, (tx) => finishKey(tx, request.key, answer));
  return answer;
}
