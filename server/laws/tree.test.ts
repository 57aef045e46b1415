import { basename } from "node:path";
import { expect, test } from "vitest";
import { sourceFiles } from "./source-files";

const files = sourceFiles();
const product = files.filter(({ path }) => /^(app|components|server)\//.test(path));

const paths = (guilty: { path: string }[]) => guilty.map(({ path }) => path);
const lines = (text: string) => text.trimEnd().split("\n").length;
const stem = (path: string) => basename(path).replace(/\..*$/, "");

test("nine files in ten stay under 160 lines", () => {
  const long = product.filter(({ text }) => lines(text) >= 160);
  expect(long.length, paths(long).join("\n")).toBeLessThanOrEqual(product.length / 10);
});

test("no file or folder has a name that says nothing", () => {
  const empty = /^(.+-)?(utils?|helpers?|managers?|handlers?)$|^(common|data|info)$/;
  const says = (path: string) => path.split("/").slice(0, -1).concat(stem(path));
  expect(paths(files.filter(({ path }) => says(path).some((name) => empty.test(name))))).toEqual(
    [],
  );
});

test("there are no barrels", () => {
  expect(paths(files.filter(({ path }) => stem(path) === "index"))).toEqual([]);
});

test("folders nest three deep and then stop", () => {
  const nested = product.filter(({ path }) => /^(components|server)\/([^/]+\/){4}/.test(path));
  expect(paths(nested)).toEqual([]);
});

test("time and chance arrive as arguments", () => {
  const ruled = /^server\/(domain|services|jobs|api)\//;
  const ambient = /\bnew Date\(\)|\bDate\.now\(|\bMath\.random\(|\bsetTimeout\(|\bsetInterval\(/;
  const guilty = product.filter(
    ({ path, text }) => ruled.test(path) && !path.includes(".test.") && ambient.test(text),
  );
  expect(paths(guilty)).toEqual([]);
});

test("tests wait for what happens, never for a while", () => {
  const tests = files.filter(({ path }) => /\.test\.tsx?$|^e2e\//.test(path));
  const sleep = /waitForTimeout\(|setTimeout\((resolve|done|r),|timers\/promises/;
  const ours = "server/laws/tree.test.ts";
  expect(paths(tests.filter(({ path, text }) => path !== ours && sleep.test(text)))).toEqual([]);
});
