import { expect, test } from "vitest";
import type { Answer } from "./door";
import { fine, health, readiness, wrong } from "./probes";

const read = ({ body }: Answer): unknown => JSON.parse(typeof body === "string" ? body : "null");

test("a process that answers is healthy", async () => {
  expect(await health()).toMatchObject({ status: 200, body: '{"status":"ok"}' });
});

test("a node is ready when everything it needs is fine", async () => {
  const answer = await readiness({ database: () => fine(), worker: () => fine("off") })();
  expect(answer.status).toBe(200);
  expect(read(answer)).toEqual({
    status: "ready",
    checks: { database: "ok", worker: "off" },
  });
});

test("otherwise it says what is missing, without the details of what broke", async () => {
  const broken = () => Promise.reject(new Error("password authentication failed for tenure_app"));
  const answer = await readiness({ database: broken, migrations: () => wrong("2 pending") })();
  expect(answer.status).toBe(503);
  expect(read(answer)).toEqual({
    status: "not-ready",
    checks: { database: "cannot be checked", migrations: "2 pending" },
  });
});
