import superjson, { type SuperJSONResult } from "superjson";
import { actorId } from "@/server/auth/actor";
import type { ServiceContext, TransactionContext } from "@/server/context";
import type { Prisma } from "@/server/db/generated/client";
import {
  decideRepeat,
  leaseSeconds,
  retentionDays,
  type RepeatDecision,
} from "@/server/domain/idempotency";
import { conflict } from "@/server/domain/errors";
import { requestHash } from "./request-hash";

export type Request = { key: string; verb: string; input: unknown };

type Claim = { decision: "run" | "resume" } | { decision: "replay"; answer: unknown };

/**
 * Takes a key for this request, or finds out what became of the first request under it. A twin that
 * is under way in another transaction is waited for by the unique index itself.
 *
 * @throws conflict  `idempotency.key-reused`, `idempotency.in-progress`
 */
export async function claimKey(tx: TransactionContext, request: Request): Promise<Claim> {
  const { publisherId } = tx;
  const now = tx.wall.now();
  const caller = callerOf(tx);
  const fresh = {
    verb: request.verb,
    requestHash: requestHash(request.input),
    state: "started" as const,
    startedAt: now,
    leasedUntil: new Date(now.getTime() + leaseSeconds * 1000),
    expiresAt: new Date(now.getTime() + retentionDays * 86_400_000),
  };

  const { count } = await tx.db.idempotencyKey.createMany({
    data: [{ publisherId, caller, key: request.key, ...fresh }],
    skipDuplicates: true,
  });
  if (count === 1) return { decision: "run" };

  await tx.db.$queryRaw`
    SELECT 1 FROM idempotency_key
     WHERE "publisherId" = ${publisherId} AND caller = ${caller} AND key = ${request.key} FOR UPDATE`;
  const where = { publisherId_caller_key: { publisherId, caller, key: request.key } };
  const earlier = await tx.db.idempotencyKey.findUniqueOrThrow({ where });
  const decision = decideRepeat(
    { ...earlier, state: earlier.state === "finished" ? "finished" : "started" },
    { verb: request.verb, requestHash: fresh.requestHash, now },
  );
  if (decision === "replay") return { decision, answer: readAnswer(earlier.answer) };
  refuse(decision);

  await tx.db.idempotencyKey.update({
    where,
    data: { ...fresh, answer: undefined, finishedAt: null },
  });
  return { decision: decision === "resume" ? "resume" : "run" };
}

export async function finishKey(
  tx: TransactionContext,
  key: string,
  answer: unknown,
): Promise<void> {
  const { publisherId } = tx;
  await tx.db.idempotencyKey.update({
    where: { publisherId_caller_key: { publisherId, caller: callerOf(tx), key } },
    data: {
      state: "finished",
      answer: writeAnswer(answer),
      finishedAt: tx.wall.now(),
    },
  });
}

const callerOf = (ctx: ServiceContext) => `${ctx.actor.kind}:${actorId(ctx.actor) ?? ""}`;

// Safe: superjson makes plain JSON, which is what the column takes.
const writeAnswer = (answer: unknown) =>
  superjson.serialize(answer ?? null) as unknown as Prisma.InputJsonObject;

// Safe: only `finishKey` writes answers, and it writes what superjson made.
const readAnswer = (stored: unknown): unknown => superjson.deserialize(stored as SuperJSONResult);

function refuse(decision: RepeatDecision): void {
  if (decision === "mismatch") {
    throw conflict(
      "idempotency.key-reused",
      "This idempotency key was already used for another request.",
    );
  }
  if (decision === "wait") {
    throw conflict(
      "idempotency.in-progress",
      "The first request under this idempotency key is still running.",
    );
  }
}
