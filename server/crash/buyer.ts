import { randomUUID } from "node:crypto";
import { scheduler } from "node:timers/promises";
import type { CheckoutView } from "@/server/services/checkout/checkout-view";
import { askPatiently } from "./ask";

type Visit = {
  /** Of the web processes. */
  urls: readonly string[];
  session: string;
  ip: string;
  email: string;
  /** Whether the button is pressed twice at the same moment, in two processes where there are two. */
  isHasty: boolean;
};

const lookEveryMs = 200;
const mostPresses = 10;

/**
 * Buys through the checkout's own door, however often the server is killed meanwhile: what was not
 * answered is asked again as it was, and only a try that is known to have failed is followed by
 * another.
 *
 * @throws when it ends in anything but a receipt
 */
export async function buyPatiently({ urls, session, ip, email, isHasty }: Visit): Promise<void> {
  const headers = { "x-forwarded-for": ip };
  const who = { email, country: "NL" };
  const at = `/api/checkout/${session}`;
  const ask = async (path: string, body?: unknown) => {
    const answer = await askPatiently<CheckoutView>(urls, path, { body, headers });
    if (answer.status < 400) return answer.body;
    throw new Error(`${path} answered ${answer.status}: ${JSON.stringify(answer.body)}`);
  };

  const { price } = await ask(`${at}/details`, who);
  for (let press = 0; press < mostPresses; press += 1) {
    const { body: card } = await askPatiently<{ token: string }>(urls, "/api/sandbox-bank/tokens", {
      body: testCard,
      headers,
    });
    const form = {
      ...who,
      attempt: randomUUID(),
      cardToken: card.token,
      savedMethodId: null,
      expectedTotal: price.total,
    };
    const presses = [ask(`${at}/payment`, form)];
    if (isHasty) {
      const elsewhere = urls.toReversed();
      presses.push(
        askPatiently<CheckoutView>(elsewhere, `${at}/payment`, { body: form, headers }).then(
          ({ body }) => body,
        ),
      );
    }
    let [view] = await Promise.all(presses);
    while (view?.state === "processing") {
      await scheduler.wait(lookEveryMs);
      view = await ask(`${at}/resume`, {});
    }
    if (view?.state === "paid") return;
    if (view?.state !== "open") throw new Error(`a purchase ended ${view?.state}`);
  }
  throw new Error(`a purchase did not come through in ${mostPresses} tries`);
}

const testCard = {
  number: "5555 4444 3333 1111",
  expiryMonth: 3,
  expiryYear: 2030,
  securityCode: "737",
  holderName: "Robin Rivers",
};
