import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { parseEnv, parseGivenEnv } from "./env";
import { keys } from "./env-keys";

const root = path.resolve(import.meta.dirname, "..");

const complete = {
  DATABASE_URL: "postgresql://app@localhost/tenure",
  DATABASE_OWNER_URL: "postgresql://owner@localhost/tenure",
  AUTH_SECRET: "a".repeat(32),
  SECRET_KEY: Buffer.alloc(32).toString("base64"),
};

test("what is not set has a default", () => {
  expect(parseEnv(complete)).toMatchObject({
    TENURE_MODE: "sandbox",
    HOST: "127.0.0.1",
    PORT: 3000,
    PUBLIC_URL: "http://localhost:3000",
    DATABASE_WORKER_URL: complete.DATABASE_OWNER_URL,
    WORKER: true,
    TRUSTED_PROXIES: [],
    SEED: true,
  });
});

test("a live installation is not seeded unless it asks to be", () => {
  expect(parseEnv({ ...complete, TENURE_MODE: "live" }).SEED).toBe(false);
  expect(parseEnv({ ...complete, TENURE_MODE: "live", SEED: "on" }).SEED).toBe(true);
});

test("an empty value counts as not set", () => {
  expect(parseEnv({ ...complete, PORT: "", SMTP_URL: "" }).PORT).toBe(3000);
});

test("the address people type has no path and no trailing slash", () => {
  const address = (url: string) => parseEnv({ ...complete, PUBLIC_URL: url }).PUBLIC_URL;
  expect(address("https://tenure.example.com/")).toBe("https://tenure.example.com");
  expect(() => address("https://example.com/tenure")).toThrow("PUBLIC_URL must be");
});

test.each([
  ["PORT", "3000a", 'PORT must be a port from 1 to 65535, and it is "3000a"'],
  ["PORT", "0", "for example PORT=3001."],
  ["WORKER", "yes", 'WORKER must be on or off, and it is "yes"'],
  ["HOST", "not a host", "HOST must be an address of this machine"],
  ["TRUSTED_PROXIES", "10.0.0.0/33", "TRUSTED_PROXIES must be addresses or networks"],
  ["TRUSTED_PROXIES", "10.0.0.1,", "TRUSTED_PROXIES must be addresses or networks"],
  ["MAIL_FROM", "nobody", "MAIL_FROM must be an e-mail address"],
  ["SMTP_URL", "smtp://mail.example.com", "set MAIL_FROM="],
  ["SEED_FACTOR", "0.05", 'SEED_FACTOR must be a number from 0.1 to 10, and it is "0.05"'],
  ["SEED_FACTOR", "ten", "for example SEED_FACTOR=0.5."],
  ["SEED_UNTIL", "2999-01-01", "SEED_UNTIL must be a day from 2020-01-01 to today"],
  ["SEED_UNTIL", "2026-02-30", "SEED_UNTIL must be a day from 2020-01-01 to today"],
  ["SECRET_KEY", "c2hvcnQ=", "SECRET_KEY must be 32 bytes in base64"],
])("%s=%s is refused in one sentence", (key, value, sentence) => {
  expect(() => parseEnv({ ...complete, [key]: value })).toThrow(sentence);
});

test("a refused secret is not repeated", () => {
  const given = { ...complete, DATABASE_URL: "mysql://root:hunter2@localhost/tenure" };
  expect(() => parseEnv(given)).toThrow(
    expect.objectContaining({ message: expect.not.stringContaining("hunter2") }),
  );
});

test("what the launcher generates may be missing before it has run, and not after", () => {
  expect(parseGivenEnv({}).DATABASE_URL).toBeUndefined();
  expect(() => parseEnv({})).toThrow("is not set");
});

test(".env.example explains every key, and every value in it is accepted", () => {
  const lines = readFileSync(path.join(root, ".env.example"), "utf8").split("\n");
  const examples = lines.flatMap((line, index) => {
    const [, key, value] = /^# ([A-Z_]+)=(.+)$/.exec(line) ?? [];
    return key && value ? [{ key, value, comment: lines[index - 1] }] : [];
  });

  expect(examples.map(({ key }) => key).sort()).toEqual(Object.keys(keys).sort());
  for (const { key, comment } of examples) expect(comment, key).toMatch(/^# \S/);
  const source = Object.fromEntries(examples.map(({ key, value }) => [key, value]));
  expect(() => parseEnv(source)).not.toThrow();
});

/** Folders whose code is no part of the running product, or prepares its environment. */
const exempt = /^(server\/(launch|testing)|e2e|bench)\/|\.test\.tsx?$|^[^/]+\.config\.[a-z]+$/;

const isSource = (file: string) => /\.(ts|tsx|js|mjs|cjs)$/.test(file);

test("nothing but env.ts reads the environment", () => {
  const folders = new Set(["app", "components", "server", "prisma", "e2e", "bench", "public"]);
  const everywhere = readdirSync(root, { withFileTypes: true });
  const present = everywhere.filter((entry) => entry.isDirectory() && folders.has(entry.name));
  const files = [
    ...everywhere.filter((entry) => entry.isFile()).map((entry) => entry.name),
    ...present.flatMap(({ name }) =>
      readdirSync(path.join(root, name), { recursive: true, encoding: "utf8" }).map((file) =>
        path.posix.join(name, file),
      ),
    ),
  ];
  const readers = files
    .filter((file) => isSource(file) && !exempt.test(file) && !file.includes("/generated/"))
    .filter((file) => /process\s*\.\s*env\b/.test(readFileSync(path.join(root, file), "utf8")));

  expect(readers).toEqual(["server/env.ts"]);
});
