import { existsSync } from "node:fs";
import { runProgram, runScript } from "./command.ts";
import { tools } from "./tools.ts";

type Source = { name: string; path: () => Promise<string | null> };

const debianPackage = "chromium-headless-shell";

/**
 * Where a Chromium may come from: one that is here, one that can be had. Debian's headless shell
 * first: it has the pages' engine without the browser around it, which takes as long again.
 */
const sources: Source[] = [
  { name: "the system", path: async () => `/usr/bin/${debianPackage}` },
  { name: "Debian", path: fromDebian },
  { name: "the system", path: async () => "/usr/bin/chromium" },
  { name: "Playwright", path: fromPlaywright },
  { name: "npm", path: fromNpm },
];

/**
 * Finds a browser for the journeys, and installs one where there is none.
 *
 * @throws when `CHROMIUM_PATH` names no browser, or none can be had
 */
export async function findBrowser(): Promise<{ path: string; from: string }> {
  const asked = process.env.CHROMIUM_PATH;
  if (asked) {
    if (await works(asked)) return { path: asked, from: "CHROMIUM_PATH" };
    throw new Error(`CHROMIUM_PATH is ${asked}, and no browser runs there.`);
  }
  for (const { name, path } of sources) {
    const found = await path().catch(() => null);
    if (found && (await works(found))) return { path: found, from: name };
  }
  throw new Error("No browser: install Chromium, and give its path in CHROMIUM_PATH.");
}

async function works(path: string): Promise<boolean> {
  if (!existsSync(path)) return false;
  const answer = await runProgram(path, ["--version", "--no-sandbox"]).catch(() => null);
  return answer?.code === 0;
}

async function fromDebian(): Promise<string | null> {
  if (process.getuid?.() !== 0 || !existsSync("/etc/debian_version")) return null;
  const env = { DEBIAN_FRONTEND: "noninteractive" };
  await runProgram("apt-get", ["update"], env);
  await runProgram("apt-get", ["install", "-y", "--no-install-recommends", debianPackage], env);
  return `/usr/bin/${debianPackage}`;
}

async function fromPlaywright(): Promise<string> {
  const { chromium } = await import("@playwright/test");
  if (!existsSync(chromium.executablePath())) {
    await runScript(tools.playwright, ["install", "chromium"]);
  }
  return chromium.executablePath();
}

async function fromNpm(): Promise<string> {
  const { default: chromium } = await import("@sparticuz/chromium");
  return chromium.executablePath();
}
