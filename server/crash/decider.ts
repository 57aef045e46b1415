import { newId } from "@/server/db/new-id";
import { sessionCookie } from "@/server/testing/session-cookie";
import { askPatiently } from "./ask";
import type { Shop } from "./shop";

type Verdict = "done" | "refused";

/** An admin who stops and resumes subscriptions through the dashboard's door, once each time. */
export async function newDecider(shop: Shop, urls: readonly string[]) {
  const { publisherId, owner } = shop.world;
  const cookies = await Promise.all(
    urls.map((url) => sessionCookie(owner.accountId, Number(new URL(url).port))),
  );
  return async (what: "stop" | "resume", subscriptionId: number): Promise<Verdict> => {
    const path = `/api/trpc/${publisherId}/subscriptions.${what}`;
    const { status, body } = await askPatiently<unknown>(urls, path, {
      body: { json: { subscriptionId } },
      // Each web process knows its own cookie among these.
      headers: { cookie: cookies.join("; "), "idempotency-key": newId() },
    });
    if (status === 200) return "done";
    if (status === 409) return "refused"; // a payment is being made at this moment, or it has ended
    throw new Error(`${path} answered ${status}: ${JSON.stringify(body)}`);
  };
}
