import { inTransaction, type ServiceContext } from "@/server/context";
import type { CardUpdate } from "@/server/db/generated/client";
import type { ChargeStatus } from "@/server/gateways/payments/payment-gateway";
import { getCardUpdate, readUpdate, type CardUpdateView } from "./card-update-view";
import type { CardUpdateInput } from "./schemas";
import { settleCardUpdate, type CardOutcome } from "./settle-card-update";
import { checkKey } from "./start-card-update";

/** A check younger than this may still be on its way to the bank. */
const patienceMs = 5_000;

/**
 * Asks the gateway what became of a card's check: after the bank's question, a dropped answer or a
 * reload.
 *
 * @throws not-found  `card-update.not-found`
 */
export const resumeCardUpdate = (
  ctx: ServiceContext,
  input: CardUpdateInput,
): Promise<CardUpdateView> => goOn(ctx, input, "status");

/**
 * Gives up a bank's question that is still open, so that another card can be tried. When the bank was
 * faster, its answer stands.
 *
 * @throws not-found  `card-update.not-found`
 */
export const cancelCardUpdate = (
  ctx: ServiceContext,
  input: CardUpdateInput,
): Promise<CardUpdateView> => goOn(ctx, input, "cancel");

async function goOn(
  ctx: ServiceContext,
  input: CardUpdateInput,
  question: "status" | "cancel",
): Promise<CardUpdateView> {
  const { attempt } = input;
  const row = await inTransaction(ctx, (tx) => readUpdate(tx, attempt));
  const gateway = ctx.gateways.payments;
  if (gateway && row.settledAt === null) {
    const asked = { publisherId: ctx.publisherId, idempotencyKey: checkKey(attempt) };
    const status = row.state === "captured" ? null : await gateway[question](asked);
    await settleCardUpdate(ctx, attempt, status && outcomeOf(ctx, row, status));
  }
  return getCardUpdate(ctx, input);
}

function outcomeOf(
  { wall }: ServiceContext,
  { id, createdAt }: CardUpdate,
  status: ChargeStatus,
): CardOutcome | null {
  if (status.state === "held") throw new Error(`the check of card ${id} is a hold`);
  if (status.state === "pending") return null;
  if (status.state !== "unknown") return status;
  const isLost = wall.now().getTime() - createdAt.getTime() >= patienceMs;
  return isLost ? { state: "never-arrived" } : null;
}
