import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { alone } from "./lock.mjs";

test("work of one name is done one after the other", async () => {
  const name = randomUUID();
  const events: string[] = [];
  const first = Promise.withResolvers<void>();
  const began = Promise.withResolvers<void>();
  const one = alone(name, async () => {
    events.push("first begins");
    began.resolve();
    await first.promise;
    events.push("first ends");
  });
  await began.promise;
  const waiting = Promise.withResolvers<void>();
  const other = alone(name, async () => events.push("second"), waiting.resolve);
  await waiting.promise;
  first.resolve();
  await Promise.all([one, other]);
  expect(events).toEqual(["first begins", "first ends", "second"]);
});

test("work that fails lets the next begin", async () => {
  const name = randomUUID();
  await expect(alone(name, () => Promise.reject(new Error("no")))).rejects.toThrow("no");
  expect(await alone(name, async () => "yes")).toBe("yes");
});

test("work of other names is not waited for", async () => {
  const inner = () => alone(randomUUID(), async () => "done");
  expect(await alone(randomUUID(), inner)).toBe("done");
});

test("a killed process lets go", async () => {
  const name = randomUUID();
  const script = `
    import { alone } from ${JSON.stringify(path.join(import.meta.dirname, "lock.mjs"))};
    await alone(${JSON.stringify(name)}, () => {
      process.stdout.write("held");
      return new Promise(() => setInterval(() => undefined, 60_000));
    });`;
  const holder = spawn(process.execPath, ["--input-type=module", "-e", script], {
    stdio: ["ignore", "pipe", "ignore"],
  });
  onTestFinished(() => void holder.kill("SIGKILL"));
  await once(holder.stdout, "data");
  expect(
    await alone(
      name,
      async () => "ours",
      () => void holder.kill("SIGKILL"),
    ),
  ).toBe("ours");
});
