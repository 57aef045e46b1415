import { get, type IncomingMessage } from "node:http";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { appPool } from "@/server/db/pool";
import { readersAtWork } from "@/server/db/reader-pool";
import { csvPath, visitor, worldWithEntries } from "@/server/testing/export-visitor";
import { startTestServer } from "@/server/testing/front-server";
import type { World } from "@/server/testing/world";
import { doors } from "./router";

let front: Awaited<ReturnType<typeof startTestServer>>;
let world: World;
beforeAll(async () => {
  front = await startTestServer({ doors });
  // More than sockets hold: some is still to be written when its reader has gone.
  world = await worldWithEntries(1_500, 200);
});
afterAll(() => front.close(0));

const linesIn = async (answer: Response) => (await answer.text()).trimEnd().split("\n").length;

describe("a reader who leaves", () => {
  const answerTo = async (url: string, cookie: string) => {
    const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>();
    get(url, { headers: { cookie } }, resolve).on("error", reject);
    return promise;
  };

  const leaveUnanswered = (url: string, cookie: string) => {
    const request = get(url, { headers: { cookie } });
    request.on("error", () => undefined).on("socket", () => request.destroy());
  };

  test("frees the connection, twelve times over, before the first byte and after it", async () => {
    const { url, cookie, ask } = await visitor(front, world);
    await Promise.all(
      Array.from({ length: 12 }, async (_, at) => {
        if (at % 3 === 0) return leaveUnanswered(url(csvPath), cookie);
        const answer = await answerTo(url(csvPath), cookie);
        answer.on("error", () => undefined);
        if (at % 3 === 1) answer.destroy();
        else answer.once("data", () => answer.destroy());
      }),
    );
    await expect.poll(readersAtWork).toBe(0);
    expect(await linesIn(await ask(csvPath))).toBe(1_501);
  });

  test("is told when the file breaks off, and nobody else suffers", async () => {
    const { url, cookie, ask } = await visitor(front, world);
    const answer = await answerTo(url(csvPath), cookie);
    const reader = `tenure-reader ${world.publisherId}`;
    const { rowCount } = await appPool().query(
      "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = $1",
      [reader],
    );
    expect(rowCount).toBe(1);
    await expect(Array.fromAsync(answer)).rejects.toThrow("aborted");
    await expect.poll(readersAtWork).toBe(0);
    expect(await linesIn(await ask(csvPath))).toBe(1_501);
  });
});
