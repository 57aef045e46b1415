import { randomBytes } from "node:crypto";
import { gunzipSync } from "node:zlib";
import { readXlsx } from "hucre/xlsx";
import { describe, expect, test } from "vitest";
import { inTransaction } from "@/server/context";
import { listAuditEntries } from "@/server/services/audit/list-audit-entries";
import { forgetExpiredTasks } from "@/server/services/tasks/forget-expired-tasks";
import { listTasks } from "@/server/services/tasks/list-tasks";
import {
  bytesOf,
  csvRows,
  list,
  note,
  offers,
  worldWithTargets,
} from "@/server/testing/export-world";
import { fileOf, start } from "@/server/testing/large-exports";
import { newWorld } from "@/server/testing/world";
import { openExportFile } from "./open-export-file";
import { runExport } from "./run-export";
import { startExport } from "./start-export";

describe("a large export", () => {
  test("waits, is written by a job, and is there for whoever started it", async () => {
    const world = await worldWithTargets("1", "2", "3");
    const { taskId } = await start(world, { f: offers });
    expect(await listTasks(world.ctx)).toMatchObject([
      { id: taskId, title: "Audit log (CSV)", state: "queued", done: 0, total: null },
    ]);

    expect(await runExport(world.system, { taskId })).toBe("done");
    expect(await listTasks(world.ctx)).toMatchObject([{ state: "done", done: 3, total: 3 }]);
    const { fileName, bytes } = await fileOf(world, taskId);
    expect((await listTasks(world.ctx))[0]?.fileBytes).toBe(bytes.length);
    expect(fileName).toBe("lighthouse-tv-audit-log-2026-03-28.csv");
    expect(csvRows(bytes).map((row) => row["Target ID"])).toEqual(["3", "2", "1"]);
  });

  test("holds what stood in the list when it was asked for", async () => {
    const world = await worldWithTargets("1", "2");
    const asked = await listAuditEntries(world.ctx, {});
    const { taskId } = await start(world, { f: "occurredAt.in:today" });
    const { taskId: all } = await start(world);
    await note(world, "2026-03-29T12:00Z", { targetId: "later" });

    await runExport(world.system, { taskId });
    await runExport(world.system, { taskId: all });
    const today = csvRows((await fileOf(world, taskId)).bytes);
    expect(today.map((row) => row["Target ID"])).toEqual(["2", "1"]);
    const rows = csvRows((await fileOf(world, all)).bytes);
    expect(rows.map((row) => row["Entry ID"])).toEqual(asked.rows.map(({ id }) => id));
  });

  test("can be a workbook, and a CSV that travels as it is kept", async () => {
    const world = await worldWithTargets("1", "2");
    const { taskId } = await start(world, { format: "xlsx", f: offers });
    await runExport(world.system, { taskId });
    const { sheets } = await readXlsx((await fileOf(world, taskId)).bytes);
    expect(sheets[0]!.rows).toHaveLength(3);

    const csv = await start(world, { f: offers });
    await runExport(world.system, csv);
    const kept = await openExportFile(world.ctx, { ...csv, acceptsGzip: true });
    const bytes = await bytesOf(kept.body);
    expect(kept).toMatchObject({ isGzipped: true, bytes: bytes.length });
    expect(csvRows(gunzipSync(bytes))).toHaveLength(2);
  });

  test("asked for twice under one key is started once", async () => {
    const world = await newWorld();
    const ctx = { ...world.ctx, idempotencyKey: randomBytes(8).toString("hex") };
    const first = await startExport(ctx, { list, format: "csv" });
    expect(await startExport(ctx, { list, format: "csv" })).toEqual(first);
    expect(await listTasks(world.ctx)).toHaveLength(1);
    await expect(startExport(ctx, { list, format: "xlsx" })).rejects.toMatchObject({
      code: "idempotency.key-reused",
    });
  });
});

test("a task that cannot be done says so, and is not tried again", async () => {
  const world = await newWorld();
  const { taskId } = await start(world);
  await inTransaction(world.ctx, ({ db, publisherId }) =>
    db.backgroundTask.update({
      where: { publisherId_id: { publisherId, id: taskId } },
      data: { input: { list, format: "csv", f: "gone.any:1", now: 0, askedAt: 0 } },
    }),
  );
  expect(await runExport(world.system, { taskId })).toBe("failed");
  expect(await listTasks(world.ctx)).toMatchObject([
    { state: "failed", failure: "Part of this list's address cannot be read." },
  ]);
});

test("a file is forgotten with its task after a week", async () => {
  const world = await worldWithTargets("1");
  const { taskId } = await start(world);
  await runExport(world.system, { taskId });
  world.clock.set("2026-04-04T14:00Z");
  expect(await listTasks(world.ctx)).toEqual([]);
  await expect(fileOf(world, taskId)).rejects.toMatchObject({ code: "task.file-not-found" });

  expect(await forgetExpiredTasks(world.system)).toBe(1);
  const left = await inTransaction(world.ctx, ({ db, publisherId }) =>
    db.backgroundTaskChunk.count({ where: { publisherId } }),
  );
  expect(left).toBe(0);
});
