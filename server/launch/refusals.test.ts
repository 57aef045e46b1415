import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { once } from "node:events";
import net from "node:net";
import os from "node:os";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { parseGivenEnv } from "../env";
import { checkAddress } from "./address";
import { hasOwnDatabase } from "./environment";
import { keptSecrets } from "./secrets";
import { formatTime } from "./steps.mjs";

const url = "postgresql://someone@localhost/tenure";

function newFolder(): string {
  const dir = mkdtempSync(path.join(os.tmpdir(), "tenure-launch-"));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  return dir;
}

test("a taken port is named, with another to try", async () => {
  const server = net.createServer().listen(0, "127.0.0.1");
  onTestFinished(() => void server.close());
  await once(server, "listening");
  const { port } = server.address() as net.AddressInfo;
  await expect(checkAddress("127.0.0.1", port)).rejects.toThrow(
    `Port ${port} is taken: stop what listens there, or set another, such as PORT=${port + 1}.`,
  );
});

test("an address of another machine is named", async () => {
  await expect(checkAddress("192.0.2.1", 3000)).rejects.toThrow(
    "HOST=192.0.2.1 is no address of this machine",
  );
});

test("an own PostgreSQL needs both of its addresses", () => {
  const has = (source: Record<string, string>) => hasOwnDatabase(parseGivenEnv(source));
  expect(has({})).toBe(false);
  expect(has({ DATABASE_URL: url, DATABASE_OWNER_URL: url })).toBe(true);
  expect(() => has({ DATABASE_URL: url })).toThrow("DATABASE_URL is set without DATABASE_OWNER");
  expect(() => has({ DATABASE_OWNER_URL: url })).toThrow("is set without DATABASE_URL:");
});

test("secrets are made once, and read by their owner alone", async () => {
  const dir = newFolder();
  const [one, other] = await Promise.all([keptSecrets(dir), keptSecrets(dir)]);
  expect(other).toEqual(one);
  expect(Buffer.from(one.secretKey, "base64")).toHaveLength(32);
  expect(new Set(Object.values(one.databasePasswords)).size).toBe(4);
  expect(statSync(path.join(dir, "secrets.json")).mode & 0o777).toBe(0o600);
});

test("damaged secrets are said so", async () => {
  const dir = newFolder();
  writeFileSync(path.join(dir, "secrets.json"), "{");
  await expect(keptSecrets(dir)).rejects.toThrow("cannot be read as secrets");
});

test.each([
  [40, "0.0 s"],
  [1234, "1.2 s"],
  [9960, "10 s"],
  [59_400, "59 s"],
  [71_600, "1 min 12 s"],
])("%d milliseconds read %s", (milliseconds, text) => {
  expect(formatTime(milliseconds)).toBe(text);
});
