import { inTransaction, type ServiceContext, type TransactionContext } from "@/server/context";
import { DomainError } from "@/server/domain/errors";
import { priceMove, type PriceMove } from "@/server/domain/billing/price-change";
import { holdSubscription, type Held } from "@/server/services/billing/hold-subscriptions";
import { tellSubscription } from "@/server/services/billing/tell-subscription";
import { queueEmail } from "@/server/services/emails/queue-email";
import { termsOf } from "@/server/services/offers/offer-row";
import { noticeProps } from "./notice-mail";
import { readPriceChange, stateOf, toCampaign, type PriceChangeRow } from "./price-change-row";

type Moving = Extract<PriceMove, { moves: true }>;

/**
 * Tells one subscriber of a new price, if it concerns them and they were not told: the notice, the
 * mail and the subscription's price to come are one transaction, however often this is asked for.
 */
export const tellSubscriber = (
  ctx: ServiceContext,
  priceChangeId: string,
  subscriptionId: bigint,
): Promise<void> =>
  inTransaction(ctx, async (tx) => {
    const row = await shareRunning(tx, priceChangeId);
    if (!row) return;
    const { facts, customer } = await holdSubscription(tx, subscriptionId);
    if (await wasTold(tx, priceChangeId, subscriptionId)) return;
    const move = priceMove(facts, toCampaign(row), tx.clock.now());
    if (!move.moves) return;
    if (!(await announce(tx, row, subscriptionId, move))) return;
    await note(tx, priceChangeId, subscriptionId, move);
    await mail(tx, row, { customer, subscriptionId, move });
  });

/** The change while it runs: calling it off waits until this is done. */
async function shareRunning(tx: TransactionContext, id: string): Promise<PriceChangeRow | null> {
  await tx.db.$queryRaw`
    SELECT 1 FROM price_change
     WHERE "publisherId" = ${tx.publisherId} AND id = ${id}::uuid FOR SHARE`;
  const row = await readPriceChange(tx, id);
  return stateOf(row) === "running" ? row : null;
}

const wasTold = async (
  { db, publisherId }: TransactionContext,
  priceChangeId: string,
  subscriptionId: bigint,
): Promise<boolean> =>
  (await db.priceChangeNotice.count({ where: { publisherId, priceChangeId, subscriptionId } })) > 0;

/** @returns whether the subscription took it; one whose charge is under way takes it in the next round */
async function announce(
  tx: TransactionContext,
  row: PriceChangeRow,
  subscriptionId: bigint,
  { from }: Moving,
): Promise<boolean> {
  try {
    const { price } = toCampaign(row);
    await tellSubscription(tx, subscriptionId, { kind: "announce-price", price, from });
    return true;
  } catch (error) {
    // Refused by the rules, which write nothing then.
    if (error instanceof DomainError && error.kind === "conflict") return false;
    throw error;
  }
}

const note = (
  { db, publisherId, clock }: TransactionContext,
  priceChangeId: string,
  subscriptionId: bigint,
  move: Moving,
) =>
  db.priceChangeNotice.create({
    data: {
      publisherId,
      priceChangeId,
      subscriptionId,
      toldAt: clock.now(),
      renewsAt: move.renewsAt,
      beforeMinor: BigInt(move.before.gross.minor),
      afterMinor: BigInt(move.after.gross.minor),
      monthlyBeforeMinor: BigInt(move.monthlyBefore.minor),
      monthlyAfterMinor: BigInt(move.monthlyAfter.minor),
    },
  });

type Notice = { customer: Held["customer"]; subscriptionId: bigint; move: Moving };

async function mail(
  tx: TransactionContext,
  { id, localization }: PriceChangeRow,
  { customer, subscriptionId, move }: Notice,
): Promise<void> {
  const sold = { title: localization.title, period: termsOf(localization.offer).period };
  await queueEmail(tx, {
    template: "price-change",
    dedupeKey: noticeKey(id, subscriptionId),
    to: customer.email,
    customerId: customer.id,
    props: {
      ...(await noticeProps(tx, sold, move)),
      customerId: Number(customer.id),
      subscriptionId: Number(subscriptionId),
    },
  });
}

/** One notice of one change for one subscription; the report counts mails by it. */
const noticeKey = (priceChangeId: string, subscriptionId: bigint) =>
  `price-change:${priceChangeId}:${subscriptionId}`;
