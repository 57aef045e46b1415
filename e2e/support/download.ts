import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";

/** Does what starts a download, and reads what came of it. */
export async function downloaded(page: Page, start: () => Promise<unknown>) {
  const [download] = await Promise.all([page.waitForEvent("download"), start()]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}
