import { composeContext } from "@/server/compose";
import { env } from "@/server/env";
import { exportSource, presentMoment } from "@/server/services/exports/export-source";
import { rowsOf } from "@/server/services/exports/read-source";
import { sessionCookie } from "@/server/testing/session-cookie";
import type { World } from "@/server/testing/world";
import type { Figure } from "./bench";
import { drainCopy, drainHttp, type Drained } from "./drain";
import { memoryGrowth } from "./memory";
import { runningSystem } from "./shared";

const rounds = 5;

/**
 * A list's rows as CSV, through the front server, opened by a session's cookie; beside the same
 * statement's COPY, drained by a bare client.
 */
export async function exportFigure(world: World, list: string, rows: number): Promise<Figure> {
  const system = await runningSystem();
  const { publisherId, owner } = world;
  const url = `${system.url}/api/exports/${publisherId}/${list}?format=csv`;
  const cookie = await sessionCookie(owner.accountId, Number(new URL(url).port));
  const { zone, sql } = await exportedStatement(world, list);

  // What the first request loads is not what a file takes.
  await drainHttp(`${url}&q=none`, { cookie });

  const [ours, bare, growth]: [Drained[], Drained[], number[]] = [[], [], []];
  for (let round = 0; round < rounds; round += 1) {
    bare.push(await drainCopy(env().DATABASE_URL, { publisherId, zone, sql }));
    const { result, growthBytes } = await memoryGrowth(system.pid, () =>
      drainHttp(url, { cookie }),
    );
    if (result.rows < rows) throw new Error(`the file had ${result.rows} rows`);
    ours.push(result);
    growth.push(growthBytes);
  }

  const rowsPerSecond = ({ seconds }: Drained) => rows / seconds;
  return {
    value: median(ours.map(rowsPerSecond)),
    unit: "rows/s",
    ratio: median(ours.map(({ seconds }, round) => (bare[round]?.seconds ?? NaN) / seconds)),
    notes: [
      `bare client: ${whole(median(bare.map(rowsPerSecond)))} rows/s of the same COPY`,
      `memory: +${megabytes(Math.max(...growth))} for a file of ${megabytes(ours[0]?.bytes ?? 0)}`,
    ],
  };
}

/** What the export asks of the database, for the bare client to ask the same. */
async function exportedStatement({ publisherId }: World, list: string) {
  const actor = { kind: "system", job: "bench" } as const;
  const ctx = composeContext({ publisherId, actor, requestId: "bench" });
  const source = await exportSource(ctx, { list, format: "csv" }, await presentMoment(ctx));
  return { zone: source.scope.zone, sql: rowsOf(source) };
}

/** Each round is compared with its own yardstick, taken a moment before. */
const median = (figures: readonly number[]) =>
  figures.toSorted((a, b) => a - b)[Math.floor(figures.length / 2)] ?? NaN;

const whole = (number: number) => Math.round(number).toLocaleString("en");
const megabytes = (bytes: number) => `${whole(bytes / 1e6)} MB`;
