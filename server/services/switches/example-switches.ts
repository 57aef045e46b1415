import { authorize } from "@/server/auth/authorize";
import { inTransaction, type ServiceContext, type TransactionContext } from "@/server/context";
import { cycleOf } from "@/server/domain/billing-period";
import { switchExample, type SwitchExample } from "@/server/domain/billing/switch-example";
import type { SwitchTarget } from "@/server/domain/billing/switches";
import { exponentOf } from "@/server/domain/currency";
import { parseOfferId } from "@/server/domain/ids";
import { money } from "@/server/domain/money";
import { readSellableOffer } from "@/server/services/offers/read-sellable-offer";
import type { SellableOffer } from "@/server/services/offers/offer-row";
import { notFound } from "@/server/domain/errors";
import type { ExampleSwitchesInput } from "./schemas";

type Plan = { title: string; sold: SwitchTarget };

/**
 * What each algorithm would come to between two plans, worked out by the rules that make switches.
 * Nothing is written.
 *
 * @throws not-found  `offer.not-found`, `switch.offer-not-found`
 */
export async function exampleSwitches(
  ctx: ServiceContext,
  { between }: ExampleSwitchesInput,
): Promise<SwitchExample & { from: string; to: string }> {
  authorize(ctx.actor, "overview:read");
  const { publisherId } = ctx;

  return inTransaction(ctx, async (tx) => {
    const { country, timeZone, defaultCurrency } = await tx.db.companyProfile.findUniqueOrThrow({
      where: { publisherId },
    });
    const [from, to] = between
      ? [await planOf(tx, between.from), await planOf(tx, between.to)]
      : madeUp(defaultCurrency);
    const example = switchExample({
      from: from.sold,
      to: to.sold,
      startsAt: tx.clock.now(),
      zone: timeZone,
      taxCountry: country,
    });
    return { ...example, from: from.title, to: to.title };
  });
}

async function planOf(tx: TransactionContext, offerId: string): Promise<Plan> {
  const id = parseOfferId(offerId);
  if (!id) throw notFound("switch.offer-not-found", `There is no subscription offer ${offerId}.`);
  const offer = await readSellableOffer(tx, id);
  return { title: offer.title, sold: soldAs(offer) };
}

const soldAs = ({ offerId, price, isTaxIncluded, cycle }: SellableOffer): SwitchTarget => ({
  offerId,
  price,
  isTaxIncluded,
  priceWindows: [],
  maxPauseCycles: null,
  recurs: { kind: "cycle", cycle },
});

/** Round figures, where there are no two plans to choose yet. */
function madeUp(currency: string): [Plan, Plan] {
  const unit = 10 ** exponentOf(currency);
  const plan = (title: string, units: number): Plan => ({
    title,
    sold: {
      offerId: title,
      price: money(units * unit, currency),
      isTaxIncluded: true,
      priceWindows: [],
      maxPauseCycles: null,
      recurs: { kind: "cycle", cycle: cycleOf("month") },
    },
  });
  return [plan("Basic", 10), plan("Premium", 20)];
}
