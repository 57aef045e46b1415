import { execFile } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { tools } from "@/server/launch/steps/tools";

/** A habit that only a linter keeps is lost when the linter's configuration has a slip. */
const slips: Record<string, { file: string; source: string }> = {
  "typescript(no-explicit-any)": { file: "server/a1.ts", source: "export const a: any = 1;" },
  "typescript(no-non-null-assertion)": {
    file: "server/a2.ts",
    source: "export const first = (list: string[]) => list[0]!;",
  },
  "typescript(no-floating-promises)": {
    file: "server/a3.ts",
    source: "export function go(work: () => Promise<void>) {\n  work();\n}",
  },
  "typescript(no-misused-promises)": {
    file: "server/a4.ts",
    source: "export const count = (is: () => Promise<boolean>) => (is() ? 1 : 2);",
  },
  "typescript(switch-exhaustiveness-check)": {
    file: "server/a5.ts",
    source:
      'export function say(x: "a" | "b") {\n  switch (x) {\n    case "a":\n      return 1;\n  }\n}',
  },
  "typescript(no-import-type-side-effects)": {
    file: "server/a6.ts",
    source: 'import { type Mode } from "./env";\nexport type A = Mode;',
  },
  "eslint(no-console)": { file: "server/a7.ts", source: 'console.log("here");\nexport {};' },
  "eslint(no-warning-comments)": {
    file: "server/a8.ts",
    source: "// TODO: later\nexport const a = 1;",
  },
  "eslint(max-lines)": {
    file: "server/a9.ts",
    source: "export {};\n".repeat(251),
  },
  "node(no-process-env)": {
    file: "server/a10.ts",
    source: "export const home = process.env.HOME;",
  },
  "import(no-default-export)": {
    file: "components/a11.tsx",
    source: "export default function Card() {\n  return <p>Card</p>;\n}",
  },
  "oxc(no-barrel-file)": { file: "server/a12.ts", source: 'export * from "./env";' },
  "unicorn(filename-case)": { file: "server/aThirteen.ts", source: "export const a = 1;" },
  "react(hooks)": {
    file: "components/a14.tsx",
    source:
      'import { useState } from "react";\nexport function A({ on }: { on: boolean }) {\n  if (on) useState(1);\n  return <p>A</p>;\n}',
  },
  "jsx-a11y(alt-text)": {
    file: "components/a15.tsx",
    source: 'export const Logo = () => <img src="/logo.svg" />;',
  },
  "next(no-html-link-for-pages)": {
    file: "app/a16.tsx",
    source: 'export const Home = () => <a href="/sign-in">Sign in</a>;',
  },
};

const allowed: Record<string, string> = {
  "server/env.ts": "export const mode = process.env.MODE;\nexport type Mode = typeof mode;",
  "server/first.test.ts":
    'import { expect, test } from "vitest";\ntest("one", () => {\n  const list = [1];\n  expect(list[0]!).toBe(1);\n});',
  "app/sign-in/page.tsx": "export default function Page() {\n  return <p>Sign in</p>;\n}",
  "server/bundle.mjs": "export const one = 1;",
};

type Diagnostic = { code: string; filename: string };

let tree: string;
let found: Diagnostic[];

beforeAll(async () => {
  tree = mkdtempSync(join(tmpdir(), "tenure-habits-"));
  const planted = Object.values(slips).map(({ file, source }) => [file, source] as const);
  for (const [file, source] of [...Object.entries(allowed), ...planted]) {
    mkdirSync(dirname(join(tree, file)), { recursive: true });
    writeFileSync(join(tree, file), `${source}\n`);
  }
  for (const config of [".oxlintrc.json", "tsconfig.json"]) {
    copyFileSync(config, join(tree, config));
  }
  symlinkSync(join(process.cwd(), "node_modules"), join(tree, "node_modules"));
  found = await lint(tree);
}, 30_000);

afterAll(() => rmSync(tree, { recursive: true, force: true }));

test.each(Object.entries(slips))("%s is an error", (rule, slip) => {
  const ofThisFile = found.filter(({ filename }) => filename === slip.file);
  expect(ofThisFile.map(({ code }) => code)).toContain(rule);
});

test("what a file is for decides what it may do", () => {
  expect(found.filter(({ filename }) => filename in allowed)).toEqual([]);
});

/** The linter exits with 1 when it has found something, which here it always has. */
function lint(cwd: string): Promise<Diagnostic[]> {
  const args = [tools.oxlint, "--type-aware", "--format", "json", "app", "components", "server"];
  return new Promise((resolve) => {
    execFile(process.execPath, args, { cwd, maxBuffer: 64 * 1024 * 1024 }, (_, stdout) => {
      resolve((JSON.parse(stdout) as { diagnostics: Diagnostic[] }).diagnostics);
    });
  });
}
