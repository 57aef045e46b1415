import { defineConfig } from "@playwright/test";

const args = [
  "--no-sandbox",
  // Nothing here has a GPU, and pretending to have one is slower than drawing without.
  "--disable-gpu",
  "--disable-dev-shm-usage",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-quic",
];

/** `npm test` starts the system, finds a browser, and says by the environment where they are. */
export default defineConfig({
  testDir: ".",
  testMatch: "**/*.test.ts",
  outputDir: "../test-results",
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  workers: 2,
  // A busy machine may stall a page once; what fails twice is broken.
  retries: process.env.CI ? 1 : 0,
  timeout: 30_000,
  expect: { timeout: 7_500 },
  reporter: "list",
  use: {
    baseURL: process.env.PUBLIC_URL ?? "http://localhost:3000",
    launchOptions: { executablePath: process.env.CHROMIUM_PATH ?? "/usr/bin/chromium", args },
    locale: "en-GB",
    timezoneId: "Europe/Amsterdam",
    // Taking one along costs every journey a fifth of its time: `npm test -- e2e --trace on`.
    trace: "on-first-retry",
    screenshot: "only-on-failure",
  },
  projects: [
    {
      name: "desktop",
      grepInvert: /@phone/,
      // Nobody waits for what only moves. A phone shows it as it is.
      use: { viewport: { width: 1280, height: 800 }, contextOptions: { reducedMotion: "reduce" } },
    },
    {
      name: "phone",
      grep: /@phone/,
      use: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
    },
  ],
});
