import type { Readable } from "node:stream";
import { parseCsv } from "hucre/csv";
import { readXlsx } from "hucre/xlsx";
import { inTransaction, type ServiceContext } from "@/server/context";
import { recordAuditEntry, type AuditedChange } from "@/server/services/audit/record-audit-entry";
import { openExport } from "@/server/services/exports/open-export";
import type { ExportInput } from "@/server/services/exports/schemas";
import { newWorld, type World } from "./world";

/** The list that tests export, and its filter that leaves out what worlds note by themselves. */
export const list = "audit-entries";
export const offers = "targetType.any:offer";

export function note(world: World, at: string, change: Partial<AuditedChange> = {}) {
  world.clock.set(at);
  const made = { action: "offer.published", targetType: "offer", targetId: "1", ...change };
  return inTransaction(world.ctx, (tx) => recordAuditEntry(tx, made));
}

/** Entries a minute apart with these targets, in a world that is two hours further on. */
export async function worldWithTargets(...targets: string[]): Promise<World> {
  const world = await newWorld({ now: "2026-01-01T12:00Z" });
  for (const [at, targetId] of targets.entries()) {
    await note(world, `2026-03-28T12:${String(at).padStart(2, "0")}Z`, { targetId });
  }
  world.clock.set("2026-03-28T14:00Z");
  return world;
}

/** Many entries by one statement, `1` the oldest, each with so many hashes, which nothing shortens. */
export async function addEntries(world: World, count: number, hashes = 0): Promise<void> {
  await inTransaction(
    world.ctx,
    (tx) => tx.db.$executeRaw`
      INSERT INTO audit_entry ("publisherId", id, "occurredAt", "recordedAt", "actorKind", action,
                               "targetType", "targetId", "requestId", after)
      SELECT ${world.publisherId}, gen_random_uuid(), at, at, 'system', 'offer.expired', 'offer',
             n::text, md5(n::text), jsonb_build_object('hashes', (
               SELECT string_agg(md5(n || '-' || m), '') FROM generate_series(1, ${hashes}::int) m))
        FROM generate_series(1, ${count}::int) n, LATERAL (
             SELECT timestamptz '2025-01-01T00:00Z' + n * interval '1 second' AS at) placed`,
  );
}

export async function bytesOf(body: Readable): Promise<Buffer> {
  return Buffer.concat(await Array.fromAsync(body as AsyncIterable<Buffer>));
}

/** The rows of a CSV, by the names in its head. */
export function csvRows(bytes: Buffer): Record<string, string>[] {
  const [head = [], ...rows] = parseCsv(bytes.toString("utf8")).map((row) => row.map(String));
  return rows.map((row) => Object.fromEntries(head.map((name, at) => [name, row[at] ?? ""])));
}

export async function exportedCsv(ctx: ServiceContext, params: Partial<ExportInput> = {}) {
  const { body } = await openExport(ctx, { list, ...params, format: "csv" });
  return csvRows(await bytesOf(body));
}

export async function exportedSheets(ctx: ServiceContext, params: Partial<ExportInput> = {}) {
  const { body } = await openExport(ctx, { list, ...params, format: "xlsx" });
  const { sheets } = await readXlsx(await bytesOf(body));
  return sheets;
}
