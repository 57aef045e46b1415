import { beforeAll, expect, test } from "vitest";
import { inTransaction } from "@/server/context";
import { readListPage } from "@/server/db/list/read-page";
import type { ListParams } from "@/server/domain/list-query";
import { analyse, planOf } from "@/server/testing/list-plans";
import { newWorld, type World } from "@/server/testing/world";
import { auditEntries } from "./audit-list";

let world: World;

/** Enough rows, and rare enough values, for the planner to mean it. */
beforeAll(async () => {
  world = await newWorld();
  const { publisherId } = world;
  await inTransaction(
    world.ctx,
    (tx) => tx.db.$executeRaw`
    INSERT INTO audit_entry ("publisherId", id, "occurredAt", "recordedAt", "actorKind", "actorId",
                             action, "targetType", "targetId", "requestId")
    SELECT ${publisherId}, uuidv7(), at, at, 'system', 'job-' || i % 500, 'thing.done-' || i % 500,
           'type-' || i % 500, i::text, 'request-' || i
    FROM (SELECT i, timestamptz '2024-01-01' + i * interval '1 hour' AS at
          FROM generate_series(1, 20000) i) made`,
  );
  await analyse("audit_entry");
});

test.each<[ListParams, string[]]>([
  [{}, ["publisherId_occurredAt"]],
  [{ sort: "occurredAt" }, ["publisherId_occurredAt"]],
  [{ f: "occurredAt.between:2024-02-01,2024-02-02" }, ["publisherId_occurredAt"]],
  [{ f: "action.any:thing.done-7" }, ["publisherId_action"]],
  [{ f: "action.any:thing.done-7,thing.done-8" }, ["publisherId_action"]],
  [{ f: "actor.any:job-7" }, ["publisherId_actorId"]],
  [{ f: "targetType.any:type-7" }, ["publisherId_targetType"]],
  [{ q: "1234" }, ["publisherId_targetId", "publisherId_requestId"]],
])("the page %j is read from its index, under the policy", async (params, indexes) => {
  const plan = await planOf(world, auditEntries, params);

  expect(plan).not.toMatch(/Seq Scan/);
  for (const index of indexes) expect(plan).toContain(`audit_entry_${index}`);
});

test("the next page begins in the index, not after counting to it", async () => {
  const { nextCursor } = await inTransaction(world.ctx, (tx) =>
    readListPage(tx, auditEntries, {}, (row) => row),
  );
  const plan = await planOf(world, auditEntries, { after: nextCursor! });
  expect(plan).toMatch(/Index Cond: .*ROW\("occurredAt", id\) < ROW/);
});
