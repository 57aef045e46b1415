import type { Browser, Page } from "@playwright/test";

/** What a page felt like to load. */
export type Speed = { lcpMs: number; cls: number };

/** A phone on a slow connection: 150 ms away, 1.6 Mbit/s, a quarter of this machine's speed. */
const network = {
  offline: false,
  latency: 150,
  downloadThroughput: 1_600_000 / 8,
  uploadThroughput: 750_000 / 8,
};
const slowdown = 4;

/** Loads a page cold and slowly, and reads how soon its largest part was painted and how much moved. */
export async function speedOf(browser: Browser, url: string): Promise<Speed> {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    deviceScaleFactor: 2,
    isMobile: true,
    hasTouch: true,
  });
  try {
    const page = await context.newPage();
    await slowDown(page);
    await page.goto(url, { waitUntil: "networkidle" });
    return await page.evaluate(readSpeed);
  } finally {
    await context.close();
  }
}

async function slowDown(page: Page) {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Network.enable");
  await devtools.send("Network.emulateNetworkConditions", network);
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: slowdown });
}

/** Runs in the page, whose browser kept the entries for whoever asks late. */
function readSpeed(): Promise<Speed> {
  type Shift = PerformanceEntry & { value: number; hadRecentInput: boolean };
  const entries = (type: string) =>
    new Promise<PerformanceEntry[]>((resolve) => {
      new PerformanceObserver((list) => resolve(list.getEntries())).observe({
        type,
        buffered: true,
      });
      // Where nothing of a kind happened, the observer stays silent.
      requestAnimationFrame(() => requestAnimationFrame(() => resolve([])));
    });
  return Promise.all([entries("largest-contentful-paint"), entries("layout-shift")]).then(
    ([paints, shifts]) => ({
      lcpMs: paints.at(-1)?.startTime ?? Number.NaN,
      cls: (shifts as Shift[])
        .filter(({ hadRecentInput }) => !hadRecentInput)
        .reduce((sum, { value }) => sum + value, 0),
    }),
  );
}

export function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
