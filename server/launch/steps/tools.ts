import { join } from "node:path";

/** The project's folder: every command starts by going there. */
export const root = process.cwd();

const inModules = (path: string) => join(root, "node_modules", path);

/** Scripts that `process.execPath` can run, so that every tool runs on the Node we chose. */
export const tools = {
  depcruise: inModules("dependency-cruiser/bin/dependency-cruiser.mjs"),
  knip: inModules("knip/bin/knip.js"),
  next: inModules("next/dist/bin/next"),
  oxlint: inModules("oxlint/bin/oxlint"),
  playwright: inModules("@playwright/test/cli.js"),
  prettier: inModules("prettier/bin/prettier.cjs"),
  prisma: inModules("prisma/build/index.js"),
  tsc: inModules("typescript7/bin/tsc"),
  vitest: inModules("vitest/vitest.mjs"),
} as const;
