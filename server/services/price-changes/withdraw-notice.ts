import { inTransaction, type ServiceContext, type TransactionContext } from "@/server/context";
import { DomainError } from "@/server/domain/errors";
import { holdSubscription, type Held } from "@/server/services/billing/hold-subscriptions";
import { tellSubscription } from "@/server/services/billing/tell-subscription";
import { getSeller } from "@/server/services/emails/get-seller";
import { queueEmail } from "@/server/services/emails/queue-email";
import { readPriceChange, type PriceChangeRow } from "./price-change-row";

/** Tells one who was told of a new price that the old one stays. Asked for again, it does nothing. */
export const withdrawNotice = (
  ctx: ServiceContext,
  priceChangeId: string,
  subscriptionId: bigint,
): Promise<void> =>
  inTransaction(ctx, async (tx) => {
    const { publisherId } = tx;
    const held = await holdSubscription(tx, subscriptionId);
    const row = await readPriceChange(tx, priceChangeId);
    const { count } = await tx.db.priceChangeNotice.updateMany({
      where: { publisherId, priceChangeId, subscriptionId, withdrawnAt: null },
      data: { withdrawnAt: tx.clock.now() },
    });
    if (count === 0 || held.facts.state.kind === "ended") return;
    if (isTakenBack(held, row)) await keepOldPrice(tx, held, row);
    await mail(tx, row, held);
  });

/** Another price may have been announced since, or the plan been changed. */
const isTakenBack = ({ facts: { announcedPrice } }: Held, { priceMinor }: PriceChangeRow) =>
  announcedPrice !== null && BigInt(announcedPrice.price.minor) === priceMinor;

async function keepOldPrice(
  tx: TransactionContext,
  { row: { id }, facts }: Held,
  { startsAt: from }: PriceChangeRow,
): Promise<void> {
  const { price } = facts.terms;
  try {
    await tellSubscription(tx, id, { kind: "announce-price", price, from });
  } catch (error) {
    const isBusy = error instanceof DomainError && error.kind === "conflict";
    // Rolled back with the mark that it was withdrawn, and tried again in the next round.
    throw isBusy ? new NotNow() : error;
  }
}

/** The subscription's charge is under way. */
export class NotNow extends Error {}

async function mail(
  tx: TransactionContext,
  { id, localization }: PriceChangeRow,
  { customer, row, facts }: Held,
): Promise<void> {
  const { locale, timeZone } = await tx.db.companyProfile.findUniqueOrThrow({
    where: { publisherId: tx.publisherId },
  });
  await queueEmail(tx, {
    template: "price-change-withdrawn",
    dedupeKey: `price-change-withdrawn:${id}:${row.id}`,
    to: customer.email,
    props: {
      ...(await getSeller(tx)),
      locale,
      timeZone,
      title: localization.title,
      price: facts.terms.price,
    },
  });
}
