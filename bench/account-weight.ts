import { chromium, type Browser } from "@playwright/test";
import { inTransaction } from "@/server/context";
import { findBrowser } from "@/server/launch/steps/browser";
import { accountLink } from "@/server/services/account-links/account-link";
import { openSession } from "@/server/services/customer-sessions/open-session";
import { customerCookie } from "@/server/testing/session-cookie";
import { newSubscriber } from "@/server/testing/subscriber";
import { newWorld } from "@/server/testing/world";
import type { Bench } from "./support/bench";
import { requestsOf, weightOf } from "./support/page-weight";
import { runningSystem } from "./support/shared";

/**
 * What a browser that has never been here fetches to show a customer's account, as it comes over the
 * wire: of its first page and of the one with the card's fields, the heavier.
 */
export const bench: Bench = {
  name: "account-weight",
  target: "≤ 175 KB of JavaScript, gzip; CSS ≤ 20 KB",
  run: async () => {
    const [world, system] = [
      await newWorld({ now: new Date().toISOString() }),
      await runningSystem(),
    ];
    const { customerId, subscriptionId } = await newSubscriber(world);
    const { publisherId } = world;
    const { secret } = await inTransaction(world.system, (tx) =>
      openSession(tx, { id: BigInt(customerId), emailProvenAt: null }, { hasMail: true }),
    );
    const cookie = customerCookie(publisherId, secret, Number(new URL(system.url).port));
    const link = accountLink(world.ctx, { customerId, job: "update-payment", subscriptionId });
    const { path } = await findBrowser();
    const browser = await chromium.launch({ executablePath: path, args: ["--no-sandbox"] });
    try {
      const home = `${system.url}/account/${publisherId}`;
      const first = await weigh(browser, home, "link", /^Update payment/, { cookie });
      const { pathname, search } = new URL(link);
      const card = await weigh(
        browser,
        `${system.url}${pathname}${search}`,
        "button",
        /^Save card/,
      );
      const styles = Math.max(first.styles, card.styles);
      return {
        value: Math.max(first.scripts, card.scripts),
        unit: "KB",
        ratio: null,
        notes: [
          `first page ${first.scripts.toFixed(1)} KB, card page ${card.scripts.toFixed(1)} KB; ` +
            `beside them ${styles.toFixed(1)} KB of CSS`,
        ],
      };
    } finally {
      await browser.close();
    }
  },
};

async function weigh(
  browser: Browser,
  url: string,
  role: "link" | "button",
  name: RegExp,
  headers: Record<string, string> = {},
) {
  // As somebody who comes for the first time: nothing is kept from the other page.
  const context = await browser.newContext({ extraHTTPHeaders: headers });
  const fetched = await requestsOf(await context.newPage(), url, (page) =>
    page.getByRole(role, { name }).waitFor(),
  );
  const [scripts, styles] = [
    await weightOf(fetched, "script"),
    await weightOf(fetched, "stylesheet"),
  ];
  await context.close();
  return { scripts: scripts.kilobytes, styles: styles.kilobytes };
}
