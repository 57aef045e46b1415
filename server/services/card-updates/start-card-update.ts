import { requireCustomer } from "@/server/auth/actor";
import {
  businessNow,
  inTransaction,
  type ServiceContext,
  type TransactionContext,
} from "@/server/context";
import { decide } from "@/server/domain/billing/subscription-state";
import { conflict } from "@/server/domain/errors";
import { isGatewayTimeout } from "@/server/domain/gateway-timeout";
import { refusalText } from "@/server/services/billing/refusals";
import { spendCheckout } from "@/server/services/checkout/limits";
import { ownCustomer } from "@/server/services/my-account/account-home";
import { lookAtSubscription } from "@/server/services/subscriptions/look-at-subscription";
import { getCardUpdate, type CardUpdateView } from "./card-update-view";
import type { StartCardUpdateInput } from "./schemas";
import { settleCardUpdate, type CardOutcome } from "./settle-card-update";

/**
 * Puts a card in place of the one that the calling customer's subscription is charged on. The bank is
 * asked about it first, for nothing; once it says yes the card is saved and a payment that is
 * outstanding is made at once. A press that is repeated under its name asks nobody twice.
 *
 * @param returnPath where the bank leads back to from a tab of its own
 * @throws not-found     `subscription.not-found`
 * @throws conflict      `subscription.` and why it takes no other card, `checkout.no-gateway`
 * @throws forbidden     `account.closed`
 * @throws rate-limited  `checkout.too-many`
 */
export async function startCardUpdate(
  ctx: ServiceContext,
  input: StartCardUpdateInput,
  returnPath: string,
): Promise<CardUpdateView> {
  const customerId = requireCustomer(ctx.actor);
  await spendCheckout("cardsInSession", `account:${ctx.publisherId}:${customerId}`);
  await spendCheckout("cardsFromAddress", ctx.from.ip ?? "unknown");
  const begun = await inTransaction(ctx, (tx) => begin(tx, input));
  if (begun) {
    await settleCardUpdate(ctx, input.attempt, await askBank(ctx, input, { ...begun, returnPath }));
  }
  return getCardUpdate(ctx, input);
}

type Begun = { merchantName: string; description: string };

/** @returns `null` for a press that was begun before */
async function begin(
  tx: TransactionContext,
  { attempt, subscriptionId }: StartCardUpdateInput,
): Promise<Begun | null> {
  const { db, publisherId, wall, clock } = tx;
  const { id: customerId } = await ownCustomer(tx);
  if (!tx.gateways.payments) {
    throw conflict("checkout.no-gateway", "This seller cannot take payments yet.");
  }
  const { row, facts, rules } = await lookAtSubscription(tx, subscriptionId);
  const change = { kind: "change-method", method: { id: "0", expiry: null } } as const;
  const decision = decide(facts, rules, change, clock.now());
  if (!decision.isAccepted) {
    throw conflict(`subscription.${decision.reason}`, refusalText(decision.reason));
  }
  const { count } = await db.cardUpdate.createMany({
    data: [
      {
        publisherId,
        id: attempt,
        customerId,
        subscriptionId: row.id,
        state: "initiated",
        createdAt: wall.now(),
      },
    ],
    skipDuplicates: true,
  });
  if (count === 0) return null;
  const { name } = await db.publisher.findUniqueOrThrow({ where: { id: publisherId } });
  return { merchantName: name, description: row.offerTitle };
}

/** What the gateway knows a card's check by, for ever. */
export const checkKey = (attempt: string): string => `card-update:${attempt}`;

async function askBank(
  ctx: ServiceContext,
  { attempt, cardToken }: StartCardUpdateInput,
  { merchantName, description, returnPath }: Begun & { returnPath: string },
): Promise<CardOutcome> {
  const gateway = ctx.gateways.payments;
  if (!gateway) throw new Error("a card's check was written down without a gateway");
  try {
    return await gateway.verify({
      publisherId: ctx.publisherId,
      idempotencyKey: checkKey(attempt),
      method: { kind: "token", token: cardToken },
      merchantName,
      description,
      reference: attempt,
      customerReference: String(requireCustomer(ctx.actor)),
      at: await businessNow(ctx),
      returnUrl: returnPath,
    });
  } catch (error) {
    if (!isGatewayTimeout(error)) throw error;
    return { state: "timeout" };
  }
}
