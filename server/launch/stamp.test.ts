import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { beforeEach, expect, onTestFinished, test } from "vitest";
import { makeOnce, type Product } from "./stamp";

const product: Product = { name: "soup", sources: ["garden", "recipe"], results: ["dist/soup"] };
let folder = "";
let cooked = 0;

const write = (file: string, content: string) => {
  mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
  writeFileSync(path.join(folder, file), content);
};
const cook = async () => {
  cooked += 1;
  write("dist/soup", "soup");
};
const make = (how = cook) => makeOnce(product, how, folder);

beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), "tenure-stamp-"));
  cooked = 0;
  write("garden/carrot.ts", "carrot");
  write("recipe", "boil");
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
});

test("the same sources are made once", async () => {
  expect([await make(), await make()]).toEqual([true, false]);
  expect(cooked).toBe(1);
});

test.each([
  ["a changed file", () => write("garden/carrot.ts", "leek")],
  ["a new file", () => write("garden/deep/leek.ts", "leek")],
  ["a removed file", () => rmSync(path.join(folder, "garden/carrot.ts"))],
  ["a lost result", () => rmSync(path.join(folder, "dist/soup"))],
])("%s has it made again", async (_, change) => {
  await make();
  change();
  expect(await make()).toBe(true);
});

test("a changed test does not", async () => {
  await make();
  write("garden/carrot.test.ts", "tastes good");
  expect(await make()).toBe(false);
});

test("what failed half-way leaves no stamp, even over a good one", async () => {
  await make();
  write("recipe", "fry");
  await expect(make(() => Promise.reject(new Error("burnt")))).rejects.toThrow("burnt");
  expect(existsSync(path.join(folder, "dist/soup.stamp"))).toBe(false);
  expect(await make()).toBe(true);
});
