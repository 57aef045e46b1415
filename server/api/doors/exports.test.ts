import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { systemClock } from "@/server/clock";
import { readersAtWork } from "@/server/db/reader-pool";
import { runExport } from "@/server/services/exports/run-export";
import { startExport } from "@/server/services/exports/start-export";
import { csvPath, visitor, worldWithEntries } from "@/server/testing/export-visitor";
import { csvRows, list, offers } from "@/server/testing/export-world";
import { startTestServer } from "@/server/testing/front-server";
import { newWorld } from "@/server/testing/world";
import { doors } from "./router";

let front: Awaited<ReturnType<typeof startTestServer>>;
beforeAll(async () => {
  // Calls come as through a proxy of ours, which tells how far they have come.
  front = await startTestServer({ doors, proxies: { includes: (ip) => ip === "127.0.0.1" } });
});
afterAll(() => front.close(0));

const rowsIn = async (answer: Response) => csvRows(Buffer.from(await answer.arrayBuffer()));

describe("a list", () => {
  test("comes as a file, for the dashboard's own pages alone", async () => {
    const { ask } = await visitor(front, await worldWithEntries(3));
    const answer = await ask(`${csvPath}&sort=occurredAt`, { "accept-encoding": "identity" });

    expect(answer.status).toBe(200);
    expect((await rowsIn(answer)).map((row) => row["Target ID"])).toEqual(["1", "2", "3"]);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      "content-type": expect.stringMatching(/^text\/csv/),
      "content-disposition": expect.stringMatching(/^attachment; filename="lighthouse-tv-audit-/),
      "cache-control": "no-store",
      "cross-origin-resource-policy": "same-origin",
    });
    expect(answer.headers.get("access-control-allow-origin")).toBeNull();
    expect(answer.headers.get("content-encoding")).toBeNull();
  });

  test.each([
    ["gzip, br", "gzip"],
    ["br;q=1.0, gzip;q=0.2", "gzip"],
    ["gzip;q=0", null],
    ["br", null],
  ])("is compressed for who accepts %s from afar: %s", async (accepted, encoding) => {
    const { ask } = await visitor(front, await worldWithEntries(2));
    const afar = { "accept-encoding": accepted, "x-forwarded-for": "203.0.113.7" };
    const answer = await ask(csvPath, afar);
    expect(answer.headers.get("content-encoding")).toBe(encoding);
    expect(await rowsIn(answer)).toHaveLength(2);

    const near = await ask(csvPath, { "accept-encoding": accepted });
    expect(near.headers.get("content-encoding")).toBeNull();
    expect(await rowsIn(near)).toHaveLength(2);
  });

  test("comes as a workbook", async () => {
    const { ask } = await visitor(front, await worldWithEntries(2));
    const answer = await ask(`/${list}?format=xlsx`);
    expect(answer.headers.get("content-disposition")).toMatch(/\.xlsx"$/);
    expect(answer.headers.get("content-encoding")).toBeNull();
    expect(
      Buffer.from(await answer.arrayBuffer())
        .subarray(0, 2)
        .toString(),
    ).toBe("PK");
  });

  test("asked for by HEAD says what it would be, and holds nothing open", async () => {
    const { ask } = await visitor(front, await worldWithEntries(1_500, 200));
    const answer = await ask(csvPath, {}, "HEAD");
    expect([answer.status, await answer.text()]).toEqual([200, ""]);
    await expect.poll(readersAtWork).toBe(0);
  });
});

describe("before the first byte, a clear error refuses", () => {
  test.each([
    ["no format", `/${list}`, 400, "input.invalid"],
    ["an unknown format", `/${list}?format=pdf`, 400, "input.invalid"],
    ["an unreadable filter", `/${list}?format=csv&f=x.y:z`, 400, "list.unreadable"],
    ["an unknown list", "/voyages?format=csv", 404, "export.unknown-list"],
    ["another path", "/a/b/c", 404, "request.no-such-path"],
    ["a file that is none", "/files/nonsense", 400, "input.invalid"],
  ])("%s", async (_, path, status, code) => {
    const { ask } = await visitor(front, await newWorld());
    const answer = await ask(path);
    expect([answer.status, (await answer.json()).error.code]).toEqual([status, code]);
    expect(answer.headers.get("cache-control")).toBe("no-store");
  });

  test("a stranger, a member of another team, and a member without the permission", async () => {
    const [world, other] = [await newWorld(), await newWorld()];
    const limited = await world.newAdmin({ reporting: "no-pii", settings: true });
    const outcomes = await Promise.all([
      fetch((await visitor(front, world)).url(csvPath)),
      (await visitor(front, world, other.owner.accountId)).ask(csvPath),
      (await visitor(front, world, limited.accountId)).ask(csvPath),
    ]);
    expect(outcomes.map(({ status }) => status)).toEqual([401, 404, 403]);
  });

  test.each(["cross-site", "same-site"])("a link on another page: %s", async (site) => {
    const { ask } = await visitor(front, await newWorld());
    expect((await ask(csvPath, { "sec-fetch-site": site })).status).toBe(403);
  });

  test("a script of another origin, which gets no word of CORS", async () => {
    const { ask } = await visitor(front, await newWorld());
    const answer = await ask(csvPath, { origin: "https://evil.example" }, "OPTIONS");
    expect([answer.status, answer.headers.get("allow")]).toEqual([405, "GET"]);
    expect(answer.headers.get("access-control-allow-methods")).toBeNull();
  });
});

test("the file of a finished task is for whoever started it", async () => {
  const world = await worldWithEntries(2);
  const colleague = await world.newAdmin({ reporting: "full", settings: true });
  const clocks = { clock: systemClock, wall: systemClock };
  const input = { list, format: "csv", f: offers } as const;
  const { taskId } = await startExport({ ...world.ctx, ...clocks }, input);
  const { ask } = await visitor(front, world);
  expect((await ask(`/files/${taskId}`)).status).toBe(404);

  await runExport({ ...world.system, ...clocks }, { taskId });
  for (const encoding of ["gzip", "identity"]) {
    const answer = await ask(`/files/${taskId}`, { "accept-encoding": encoding });
    expect(answer.headers.get("content-disposition")).toContain("attachment");
    expect(answer.headers.has("content-length")).toBe(encoding === "gzip");
    expect(await rowsIn(answer)).toHaveLength(2);
  }
  const theirs = await visitor(front, world, colleague.accountId);
  expect((await theirs.ask(`/files/${taskId}`)).status).toBe(404);
});
