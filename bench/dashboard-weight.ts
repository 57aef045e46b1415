import { chromium, type Page, type Request } from "@playwright/test";
import { findBrowser } from "@/server/launch/steps/browser";
import { sessionCookie } from "@/server/testing/session-cookie";
import { newWorld } from "@/server/testing/world";
import type { Bench } from "./support/bench";
import { runningSystem } from "./support/shared";

/** What a browser that has never been here fetches to show the audit log, as it comes over the wire. */
export const bench: Bench = {
  name: "dashboard-weight",
  target: "≤ 260 KB of JavaScript, gzip",
  run: async () => {
    const [world, system] = [await newWorld(), await runningSystem()];
    const cookie = await sessionCookie(world.owner.accountId, Number(new URL(system.url).port));
    const { path } = await findBrowser();
    const browser = await chromium.launch({ executablePath: path, args: ["--no-sandbox"] });
    try {
      const page = await browser.newPage({ extraHTTPHeaders: { cookie } });
      const fetched = await requestsOf(page, `${system.url}/p/${world.publisherId}/admin/audit`);
      const weigh = (type: string) => weightOf(fetched, type);
      const [scripts, styles, fonts] = [
        await weigh("script"),
        await weigh("stylesheet"),
        await weigh("font"),
      ];
      return {
        value: scripts.kilobytes,
        unit: "KB",
        ratio: null,
        notes: [
          `${scripts.files} scripts; beside them ${styles.kilobytes.toFixed(1)} KB of CSS and ` +
            `${fonts.kilobytes.toFixed(1)} KB of font`,
        ],
      };
    } finally {
      await browser.close();
    }
  },
};

/** All that a page has asked for by the time it falls silent. */
async function requestsOf(page: Page, url: string): Promise<Request[]> {
  const requests: Request[] = [];
  page.on("requestfinished", (request) => requests.push(request));
  const answer = await page.goto(url, { waitUntil: "networkidle" });
  await page.getByRole("table", { name: /^Audit log/ }).waitFor();
  if (answer?.status() !== 200) throw new Error(`${url} answered ${answer?.status()}`);
  return requests;
}

async function weightOf(requests: readonly Request[], type: string) {
  const chosen = requests.filter((request) => request.resourceType() === type);
  let bytes = 0;
  for (const request of chosen) {
    const { responseBodySize } = await request.sizes();
    bytes += responseBodySize;
  }
  return { files: chosen.length, kilobytes: bytes / 1000 };
}
