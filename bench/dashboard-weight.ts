import { chromium } from "@playwright/test";
import { findBrowser } from "@/server/launch/steps/browser";
import { sessionCookie } from "@/server/testing/session-cookie";
import { newWorld } from "@/server/testing/world";
import type { Bench } from "./support/bench";
import { requestsOf, weightOf } from "./support/page-weight";
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
      const url = `${system.url}/p/${world.publisherId}/admin/audit`;
      const fetched = await requestsOf(page, url, (opened) =>
        opened.getByRole("table", { name: /^Audit log/ }).waitFor(),
      );
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
