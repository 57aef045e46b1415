import { existsSync } from "node:fs";
import { join } from "node:path";
import { generateClient } from "../build.ts";
import { runScript } from "./command.ts";
import { cruise } from "./cruise.ts";
import { verdict, type Step } from "./step.ts";
import { root, tools } from "./tools.ts";
import { runVitest } from "./vitest.ts";

/** What all the others read: the database client that Prisma writes, made anew if it is stale. */
export const databaseClient: Step = {
  name: "database client",
  run: async () => {
    const made = await generateClient(() => undefined);
    return verdict(true, "", made ? "made" : "nothing has changed");
  },
};

/** Everything but the tests: seconds each, and nothing is started or changed. */
export const staticSteps: Step[] = [
  { name: "types", run: () => command(tools.tsc, ["--noEmit", "--pretty", "false"]) },
  {
    name: "lint",
    run: () =>
      command(tools.oxlint, [
        "--type-aware",
        "--deny-warnings",
        "--format=unix",
        ...sources("*.ts"),
      ]),
  },
  {
    name: "format",
    run: () => command(tools.prettier, ["--check", "--cache", "--log-level", "warn", "."]),
  },
  { name: "import laws", run: importLaws },
  { name: "unused code", run: () => command(tools.knip, ["--no-progress", "--no-config-hints"]) },
];

export const unitTests: Step = { name: "unit tests", run: () => runVitest("unit") };

async function command(script: string, args: string[]) {
  const { code, output } = await runScript(script, args);
  return verdict(code === 0, output);
}

async function importLaws() {
  const { modules, violations } = await cruise(root, sources(), ".dependency-cruiser.cjs");
  // Without a TypeScript it understands, the cruiser is content with having read nothing.
  if (modules === 0) return verdict(false, "No module was read.");
  const lines = violations.map(
    ({ law, from, to, comment }) => `${law}: ${from} → ${to}\n  ${comment}`,
  );
  return verdict(lines.length === 0, lines.join("\n"), `${modules} modules`);
}

/** Folders with our code. The tools want names: left alone they read node_modules too. */
function sources(...more: string[]): string[] {
  const folders = ["app", "components", "messages", "server", "prisma", "e2e", "bench"];
  return [...folders.filter((folder) => existsSync(join(root, folder))), ...more];
}
