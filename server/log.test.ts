import { PassThrough } from "node:stream";
import { expect, test } from "vitest";
import { createLog } from "@/server/log";

function lineOf(write: (log: ReturnType<typeof createLog>) => void): string {
  const lines = new PassThrough();
  write(createLog("info", lines));
  return String(lines.read());
}

test("a line is JSON with a level, a time and what was told", () => {
  const line = lineOf((log) => log.info({ requestId: "r1", durationMs: 3 }, "request"));
  expect(JSON.parse(line)).toMatchObject({ level: "info", requestId: "r1", msg: "request" });
});

test("secrets and people stay out, wherever in a line they stand", () => {
  const line = lineOf((log) =>
    log.info({
      password: "hunter2",
      inputs: [{ email: "ada@example.com", by: { token: "t0ken" } }],
    }),
  );
  expect(line).not.toMatch(/hunter2|ada@example|t0ken/);
});

test("what is logged is left as it was", () => {
  const input = { email: "ada@example.com", at: new Date("2026-11-22T12:00:00Z") };
  const line = lineOf((log) => log.info({ input }));
  expect(JSON.parse(line).input).toEqual({ email: "[private]", at: "2026-11-22T12:00:00.000Z" });
  expect(input.email).toBe("ada@example.com");
});

test("an error tells its kind and place, not the values it was made of", () => {
  const error = Object.assign(new Error("duplicate key (email)=(ada@example.com)"), {
    code: "23505",
    detail: "Key (email)=(ada@example.com) already exists.",
    parameters: ["ada@example.com"],
  });
  const line = lineOf((log) => log.error({ err: error }));
  expect(line).not.toContain("ada@example.com");
  expect(JSON.parse(line).err).toMatchObject({ type: "Error", code: "23505" });
  expect(JSON.parse(line).err.frames[0]).toContain("log.test.ts");
});

test("Prisma's copy of the query stays out", () => {
  const error = new Error("Invalid `create()` invocation:\n{ name: 'Ada' }\n\nArgument missing.");
  error.name = "PrismaClientValidationError";
  expect(lineOf((log) => log.error({ err: error }))).not.toContain("Ada");
});

test("a value that the database complains about stays out", () => {
  const error = new Error('invalid input syntax for type uuid: "Ada\'s card 4111"');
  const line = lineOf((log) => log.error({ err: error }));
  expect(JSON.parse(line).err.message).toBe("invalid input syntax for type uuid: [private]");
});
