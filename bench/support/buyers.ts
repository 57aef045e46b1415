import { randomUUID } from "node:crypto";
import { newId } from "@/server/db/new-id";
import type { CheckoutView } from "@/server/services/checkout/checkout-view";

export type Bought = { purchaseMs: number; paymentMs: number };

type Visit = { url: string; session: string; ip: string };

/**
 * Buys as the checkout's page does, from the filled-in form to the receipt: details, a card's token
 * from the sandbox's bank, payment. Each visitor comes from an address of their own.
 *
 * @throws when the answer is anything but a receipt: a fast refusal is no figure
 */
export async function buy({ url, session, ip }: Visit): Promise<Bought> {
  const post = async <Answer>(path: string, body: unknown): Promise<Answer> => {
    const headers = { "content-type": "application/json", "x-forwarded-for": ip };
    const answer = await fetch(url + path, { method: "POST", headers, body: JSON.stringify(body) });
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`);
    return (await answer.json()) as Answer;
  };
  const who = { email: `${newId()}@example.com`, country: "NL" };
  const startedAt = performance.now();
  const { price } = await post<CheckoutView>(`/api/checkout/${session}/details`, who);
  const { token } = await post<{ token: string }>("/api/sandbox-bank/tokens", testCard);
  const pressedAt = performance.now();
  const { state } = await post<CheckoutView>(`/api/checkout/${session}/payment`, {
    ...who,
    attempt: randomUUID(),
    cardToken: token,
    savedMethodId: null,
    expectedTotal: price.total,
  });
  if (state !== "paid") throw new Error(`a purchase ended ${state}`);
  const endedAt = performance.now();
  return { purchaseMs: endedAt - startedAt, paymentMs: endedAt - pressedAt };
}

const testCard = {
  number: "5555 4444 3333 1111",
  expiryMonth: 3,
  expiryYear: 2030,
  securityCode: "737",
  holderName: "Robin Rivers",
};

/** An address of a private network that no other visitor of this run has. */
export const addressOf = (place: number): string =>
  `10.${(place >> 16) & 255}.${(place >> 8) & 255}.${place & 255}`;
