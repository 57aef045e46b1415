import { createServer } from "node:http";
import { chromium, type Browser } from "@playwright/test";
import { findBrowser } from "@/server/launch/steps/browser";
import { newOffer } from "@/server/testing/offers";
import { newWorld } from "@/server/testing/world";
import type { Bench } from "./support/bench";
import { requestsOf, weightOf } from "./support/page-weight";
import { medianOf, speedOf } from "./support/page-speed";
import { runningSystem } from "./support/shared";

const rounds = 5;

/**
 * What a browser that has never been here fetches to show a checkout, as it comes over the wire; and
 * how long a slow phone takes to show it, beside a page with nothing but a sentence.
 */
export const bench: Bench = {
  name: "checkout-weight",
  target: "≤ 175 KB of JavaScript, gzip (aim: 140); LCP ≤ 1.5 s, CLS ≤ 0.02, CSS ≤ 20 KB",
  run: async () => {
    const [world, system] = [
      await newWorld({ now: new Date().toISOString() }),
      await runningSystem(),
    ];
    const { offerId } = await newOffer(world.ctx, {});
    const { path } = await findBrowser();
    const browser = await chromium.launch({ executablePath: path, args: ["--no-sandbox"] });
    try {
      const { scripts, styles, address } = await weigh(browser, `${system.url}/buy/${offerId}`);
      const [ours, blank] = await timeBoth(browser, address);
      return {
        value: scripts.kilobytes,
        unit: "KB",
        ratio: null,
        notes: [
          `${scripts.files} scripts; beside them ${styles.kilobytes.toFixed(1)} KB of CSS`,
          `LCP ${ours.lcpMs.toFixed(0)} ms against ${blank.lcpMs.toFixed(0)} ms of a blank page, ` +
            `CLS ${ours.cls.toFixed(3)}; medians of ${rounds}, on a slow phone`,
        ],
      };
    } finally {
      await browser.close();
    }
  },
};

async function weigh(browser: Browser, url: string) {
  const page = await browser.newPage();
  const fetched = await requestsOf(page, url, (opened) =>
    opened.getByRole("button", { name: /^Pay/ }).waitFor(),
  );
  const [scripts, styles] = [
    await weightOf(fetched, "script"),
    await weightOf(fetched, "stylesheet"),
  ];
  return { scripts, styles, address: page.url() };
}

/** In turns, so that what the machine does besides strikes both. */
async function timeBoth(browser: Browser, address: string) {
  const blank = await startBlankPage();
  try {
    const found = { ours: [] as Sample[], blank: [] as Sample[] };
    for (let round = 0; round < rounds; round += 1) {
      found.blank.push(await speedOf(browser, blank.url));
      found.ours.push(await speedOf(browser, address));
    }
    return [medians(found.ours), medians(found.blank)] as const;
  } finally {
    blank.close();
  }
}

type Sample = Awaited<ReturnType<typeof speedOf>>;

const medians = (samples: readonly Sample[]): Sample => ({
  lcpMs: medianOf(samples.map(({ lcpMs }) => lcpMs)),
  cls: medianOf(samples.map(({ cls }) => cls)),
});

/** The least that a page can be. */
async function startBlankPage() {
  const server = createServer((_, res) => {
    res.setHeader("content-type", "text/html; charset=utf-8");
    res.end("<!doctype html><title>Blank</title><p>Nothing to see here.</p>");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port to listen on");
  return { url: `http://127.0.0.1:${address.port}/`, close: () => server.close() };
}
