import { requireMember } from "@/server/auth/actor";
import { authorize } from "@/server/auth/authorize";
import type { ServiceContext, TransactionContext } from "@/server/context";
import { Prisma } from "@/server/db/generated/client";
import { readListQuery, scopeOf } from "@/server/db/list/read-query";
import { rowsSql } from "@/server/db/list/statements";
import { dayOf, zonedParts } from "@/server/domain/calendar";
import { conflict } from "@/server/domain/errors";
import { recordAuditEntry } from "@/server/services/audit/record-audit-entry";
import { once } from "@/server/services/idempotency/once";
import { startTask } from "@/server/services/tasks/start-task";
import { bulkKinds } from "./bulk-kinds";
import type { StartBulkInput } from "./schemas";

/**
 * Has something done to many rows, by a job whose progress and outcome, row by row, are in the job
 * tray. Which rows is settled here, and nothing starts when they are not as many as were confirmed.
 *
 * @throws conflict  `bulk.rows-changed`
 * @throws invalid   `list.unreadable`
 */
export async function startBulk(ctx: ServiceContext, input: StartBulkInput) {
  const { action, count } = input;
  const { title, permission } = bulkKinds[action.kind];
  authorize(ctx.actor, permission);
  authorize(ctx.actor, "exports:create"); // of the tray and the file
  const { accountId } = requireMember(ctx.actor);
  return once(ctx, "bulk.start", input, async (tx) => {
    const ids = await idsOf(tx, input);
    if (ids.length !== count) {
      throw conflict(
        "bulk.rows-changed",
        `The list has changed: these are ${ids.length} rows now, not ${count}. Look at them again.`,
      );
    }
    const day = dayOf(zonedParts(tx.clock.now(), "UTC"));
    const { taskId } = await startTask(tx, {
      kind: "bulk",
      title: `${title} (${count})`,
      input: { action: { ...action }, ids, title },
      fileName: `${action.kind}-${day}.csv`,
      contentType: "text/csv; charset=utf-8; header=present",
      startedBy: accountId,
      job: "run-bulk",
    });
    await recordAuditEntry(tx, {
      action: "bulk.started",
      targetType: "bulk",
      targetId: taskId,
      after: { kind: action.kind, count },
    });
    return { taskId };
  });
}

async function idsOf(tx: TransactionContext, { action, rows }: StartBulkInput): Promise<number[]> {
  if (rows.kind === "rows") return [...new Set(rows.ids.map(Number))];
  const definition = bulkKinds[action.kind].listFor(tx.actor);
  const query = readListQuery(definition, { q: rows.q, f: rows.f });
  const scope = await scopeOf(tx, query);
  const found = await tx.db.$queryRaw<{ id: bigint }[]>(
    rowsSql(definition, query, scope, Prisma.sql`${definition.id.sql} AS id`),
  );
  return found.map(({ id }) => Number(id));
}
