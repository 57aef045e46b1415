import type { TransactionContext } from "@/server/context";
import { dayOf, zonedParts } from "@/server/domain/calendar";
import { firstPeriod, type FirstPeriod } from "@/server/domain/first-period";
import { money } from "@/server/domain/money";
import { cycleOfRow, trialOfRow } from "@/server/domain/offer-terms";
import { priceOrder, type PricedOrder } from "@/server/domain/order-totals";
import type { Cycle } from "@/server/domain/period";
import type { Trial } from "@/server/domain/trial";
import { vatRateAt } from "@/server/domain/vat-rates";
import type { Session } from "./queries";

/** What a session's offer costs its customer now: the one calculation behind preview and charge. */
export type CheckoutQuote = {
  priced: PricedOrder;
  period: FirstPeriod;
  cycle: Cycle;
  trial: Trial | null;
  isTaxIncluded: boolean;
  taxBasisPoints: number;
  /** Which rate that is, for the receipt's and the auditor's sake; none where no tax is charged. */
  taxRule: string | null;
};

/** @param customerId whose address was proved, if anybody's: decides whether the trial is still theirs */
export async function priceCheckout(
  tx: TransactionContext,
  session: Session,
  customerId: bigint | null,
): Promise<CheckoutQuote> {
  const { localization, country, publisher } = session;
  const cycle = cycleOfRow(localization.offer);
  if (!cycle) throw new Error("only subscriptions are sold here");
  const now = tx.clock.now();
  const zone = publisher.companyProfile?.timeZone ?? "UTC";
  const price = money(localization.priceMinor, localization.currency);
  const isFree = price.minor === 0;
  const offered = isFree ? null : trialOfRow(localization.offer);
  const trial = offered && (await hadTrial(tx, session, customerId)) ? null : offered;
  const rate = vatRateAt(country, dayOf(zonedParts(now, zone)));
  const taxBasisPoints = rate?.basisPoints ?? 0;

  return {
    priced: priceOrder({
      price,
      isTaxIncluded: localization.isTaxIncluded,
      taxBasisPoints,
      discount: trial && { kind: "trial" },
    }),
    period: firstPeriod({ startsAt: now, cycle, trial, isFree, zone }),
    cycle,
    trial,
    isTaxIncluded: localization.isTaxIncluded,
    taxBasisPoints,
    taxRule: rate && `${rate.country} ${rate.basisPoints} ${rate.from}`,
  };
}

/** One trial for each customer and offer. */
async function hadTrial(
  { db, publisherId }: TransactionContext,
  { offerNumber }: Session,
  customerId: bigint | null,
): Promise<boolean> {
  if (customerId === null) return false;
  const found = await db.subscription.findFirst({
    where: { publisherId, customerId, offerNumber, trialEndsAt: { not: null } },
    select: { id: true },
  });
  return found !== null;
}
