import { requireCustomer } from "@/server/auth/actor";
import { inTransaction, type ServiceContext, type TransactionContext } from "@/server/context";
import type { CardUpdate } from "@/server/db/generated/client";
import { notFound } from "@/server/domain/errors";
import { money, type Money } from "@/server/domain/money";
import { cardOf, type CardView } from "@/server/services/my-account/account-plan";
import type { SettledCharge } from "@/server/services/subscriptions/settle-now";
import type { CardUpdateInput } from "./schemas";

/**
 * How far putting another card in place has come:
 * - `processing`: the bank was asked and its answer is not known yet
 * - `action-required`: the bank wants to see the customer (3-D Secure)
 * - `declined`: the card was not taken, and nothing was changed
 * - `done`: the card is in place; `charge` says what became of the payment that was outstanding
 */
export type CardUpdateView = {
  attempt: string;
  subscriptionId: number;
  state: "processing" | "action-required" | "declined" | "done";
  actionUrl: string | null;
  /** Why the card was not taken; none where its check was given up. */
  decline: string | null;
  card: CardView | null;
  charge: { state: SettledCharge["state"]; amount: Money; decline: string | null } | null;
};

/**
 * A card that the calling customer puts in place of another, as it stands.
 *
 * @throws not-found  `card-update.not-found`
 */
export async function getCardUpdate(
  ctx: ServiceContext,
  { attempt }: CardUpdateInput,
): Promise<CardUpdateView> {
  return inTransaction(ctx, async (tx) => toView(tx, await readUpdate(tx, attempt)));
}

/** @throws not-found  `card-update.not-found`: also for somebody else's */
export async function readUpdate(tx: TransactionContext, id: string): Promise<CardUpdate> {
  const { db, publisherId, actor } = tx;
  const customerId = BigInt(requireCustomer(actor));
  const found = await db.cardUpdate.findFirst({ where: { publisherId, id, customerId } });
  if (!found) throw notFound("card-update.not-found", "There is no such change of a card.");
  return found;
}

async function toView(
  { db, publisherId }: TransactionContext,
  row: CardUpdate,
): Promise<CardUpdateView> {
  const details =
    row.paymentDetailsId &&
    (await db.paymentDetails.findUnique({
      where: { publisherId_id: { publisherId, id: row.paymentDetailsId } },
    }));
  return {
    attempt: row.id,
    subscriptionId: Number(row.subscriptionId),
    state: stateOf(row),
    actionUrl: row.settledAt === null ? row.actionUrl : null,
    decline: row.declineCode,
    card: cardOf(details || null),
    charge:
      row.chargeState !== null && row.chargeMinor !== null && row.chargeCurrency !== null
        ? {
            // Safe: a check constraint allows these states alone.
            state: row.chargeState as SettledCharge["state"],
            amount: money(row.chargeMinor, row.chargeCurrency),
            decline: row.chargeDeclineCode,
          }
        : null,
  };
}

function stateOf({ state, settledAt }: CardUpdate): CardUpdateView["state"] {
  if (settledAt === null) return state === "action-required" ? "action-required" : "processing";
  return state === "captured" ? "done" : "declined";
}
