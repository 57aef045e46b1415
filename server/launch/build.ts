import fs from "node:fs";
import path from "node:path";
import { stripVTControlCharacters } from "node:util";
import { bundleFiles, makeBundles } from "./bundles.ts";
import { alone } from "./lock.mjs";
import { Refusal } from "./refusal.ts";
import { makeOnce, type Product } from "./stamp.ts";
import { root, tools } from "./steps/tools.ts";
import { runTethered } from "./tether.mjs";

const client: Product = {
  name: "client",
  sources: ["prisma/schema", "prisma.config.ts", "package-lock.json"],
  results: ["server/db/generated/client.ts"],
};

const system: Product = {
  name: "system",
  sources: [
    ...["app", "components", "messages", "server", "public", "prisma/schema"],
    ...["prisma/seed.ts", "prisma/demo"],
    ...["package-lock.json", "next.config.js", "postcss.config.js", "tsconfig.json"],
  ],
  results: [".next/BUILD_ID", ...bundleFiles],
};

type Say = (detail: string) => void;

/** Makes the database client from its schema, if it changed. */
export async function generateClient(say: Say): Promise<boolean> {
  return exclusively(say, () =>
    makeOnce(client, async () => {
      say("database client");
      await command("prisma generate", [tools.prisma, "generate"], () => undefined);
    }),
  );
}

/** Builds everything that runs in production, if any source of it changed. */
export async function buildSystem(say: Say): Promise<void> {
  await generateClient(say);
  const built = await exclusively(say, () =>
    makeOnce(system, async () => {
      say("server");
      await makeBundles();
      say("pages");
      await command("next build", [tools.next, "build"], (line) => say(`pages: ${line}`));
    }),
  );
  say(built ? "built" : "nothing has changed");
}

/** Two deployments may start from one folder, each with its own database. */
async function exclusively<Result>(say: Say, work: () => Promise<Result>): Promise<Result> {
  try {
    return await alone(`build ${root}`, work, () => say("another start is building"));
  } catch (cause) {
    const code = cause instanceof Error && "code" in cause ? cause.code : "";
    if (code !== "EACCES" && code !== "EROFS" && code !== "EPERM") throw cause;
    throw new Refusal(`${root} cannot be written, and has to be built: give it to this account.`, {
      cause,
    });
  }
}

/** Runs a tool to its end; what it wrote is kept for whoever has to find out why it failed. */
async function command(title: string, args: string[], onLine: (line: string) => void) {
  const options = { cwd: root, env: process.env };
  const { code, output } = await runTethered(process.execPath, args, options, (text) => {
    const line = stripVTControlCharacters(text).split("\n").map(tidy).findLast(Boolean);
    if (line) onLine(line);
  });
  if (code === 0) return;
  const log = path.join(root, "dist", "build.log");
  const said = stripVTControlCharacters(output);
  fs.writeFileSync(log, said);
  const reason = said.split("\n").find((line) => /error/i.test(line)) ?? "no reason given";
  throw new Refusal(`${title} failed (${reason.trim()}): ${log} has all it said.`);
}

/** A line of Next's output without its marks and dots. */
const tidy = (line: string) => line.replace(/^[\s✓▲○ƒ├└┌│·-]+/, "").replace(/[\s.]+$/, "");
