import type { TransactionContext } from "@/server/context";
import { money } from "@/server/domain/money";
import { quoteOffer, type OfferQuote } from "@/server/domain/offer-quote";
import { cycleOfRow, trialOfRow } from "@/server/domain/offer-terms";
import type { Cycle } from "@/server/domain/period";
import type { Session } from "./queries";

/** What a session's offer costs its customer now: the one calculation behind page and charge. */
export type CheckoutQuote = OfferQuote & { cycle: Cycle; isTaxIncluded: boolean };

/** @param customerId whose address was proved, if anybody's: decides whether the trial is still theirs */
export async function priceCheckout(
  tx: TransactionContext,
  session: Session,
  customerId: bigint | null,
): Promise<CheckoutQuote> {
  const { localization, country, publisher } = session;
  const cycle = cycleOfRow(localization.offer);
  if (!cycle) throw new Error("only subscriptions are sold here");
  const offered = trialOfRow(localization.offer);
  const terms = {
    price: money(localization.priceMinor, localization.currency),
    isTaxIncluded: localization.isTaxIncluded,
    cycle,
    trial: offered && (await hadTrial(tx, session, customerId)) ? null : offered,
  };
  const zone = publisher.companyProfile?.timeZone ?? "UTC";
  return { ...terms, ...quoteOffer(terms, { country, now: tx.clock.now(), zone }) };
}

/** One trial for each customer and offer, whatever its subscription was switched to later. */
async function hadTrial(
  { db, publisherId }: TransactionContext,
  { offerNumber }: Session,
  customerId: bigint | null,
): Promise<boolean> {
  if (customerId === null) return false;
  const found = await db.transaction.findFirst({
    where: { publisherId, customerId, offerNumber, discountType: "trial" },
    select: { number: true },
  });
  return found !== null;
}
