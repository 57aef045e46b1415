import type { TransactionContext } from "@/server/context";
import type { SubscriptionFacts } from "@/server/domain/billing/subscription-facts";
import type { SwitchSettings } from "@/server/domain/billing/switch-algorithms";
import {
  switchAvailability,
  type SwitchAvailability,
  type SwitchCandidate,
} from "@/server/domain/billing/switch-availability";
import { formatOfferId, parseOfferId } from "@/server/domain/ids";
import { money } from "@/server/domain/money";
import { letterOf, termsOf } from "@/server/services/offers/offer-row";
import { directionOf, readSwitchRules } from "./read-switch-settings";

type Asked = {
  facts: SubscriptionFacts;
  subscriptionId: bigint;
  customerId: bigint;
  /** The id the switch gets, if one is made. */
  switchId: string;
  /** Whether the gateway behind the subscription can charge and refund for a switch. */
  isGatewayAble: boolean;
};

/** With what the plans are called where the customer is, by their long ids. */
export type PublishedAvailability = SwitchAvailability & { titles: ReadonlyMap<string, string> };

/**
 * Which plans a subscription can be changed to now, each with its quote, and the others that its
 * plan leads to with the reason why not. Plans are those of the subscription's own country.
 *
 * @throws RangeError for facts whose offer is not named by a long id
 */
export async function availableSwitches(
  tx: TransactionContext,
  { facts, switchId: id, isGatewayAble, ...holder }: Asked,
  at: Date = tx.clock.now(),
): Promise<PublishedAvailability> {
  const from = parseOfferId(facts.terms.offerId);
  if (!from?.country) throw new RangeError(`${facts.terms.offerId} is no long id of an offer.`);
  const ways = await waysFrom(tx, BigInt(from.number), from.country);
  const settings = await settingsOf(tx, facts.terms.offerId, ways);
  const held = await heldBy(tx, holder, ways, at);
  const candidates = ways.map(({ target, isSoldHere, number }): SwitchCandidate => {
    return { target, isSoldHere, isHeld: held.has(number) };
  });
  return {
    ...switchAvailability(facts, { settings, candidates, isGatewayAble, id }, at),
    titles: new Map(ways.map(({ target, title }) => [target.offerId, title])),
  };
}

type Way = Awaited<ReturnType<typeof waysFrom>>[number];

async function waysFrom(
  { db, publisherId }: TransactionContext,
  fromNumber: bigint,
  country: string,
) {
  const routes = await db.switchRoute.findMany({
    where: { publisherId, fromNumber },
    orderBy: [{ createdAt: "asc" }, { toNumber: "asc" }],
    include: { to: { include: { localizations: true } } },
  });
  return routes.flatMap((route) => {
    const { to: offer } = route;
    // Of a plan that is not sold here, what it would be called and cost is what it is elsewhere.
    const here = offer.localizations.find((one) => one.country === country);
    const shown = here ?? offer.localizations.find((one) => one.country === offer.baseCountry);
    if (!shown) return [];
    const number = Number(offer.number);
    return {
      number: offer.number,
      direction: directionOf(route),
      title: shown.title,
      isSoldHere: here?.isActive === true && offer.state === "active",
      target: {
        offerId: formatOfferId({ letter: letterOf(offer), number, country: shown.country }),
        price: money(shown.priceMinor, shown.currency),
        isTaxIncluded: shown.isTaxIncluded,
        priceWindows: [],
        maxPauseCycles: offer.pauseMaxCycles,
        recurs: { kind: "cycle" as const, cycle: termsOf(offer).cycle },
      },
    };
  });
}

async function settingsOf(
  tx: TransactionContext,
  fromOfferId: string,
  ways: readonly Way[],
): Promise<SwitchSettings> {
  const { rules } = await readSwitchRules(tx);
  const routes = ways.map(({ target, direction }) => {
    return { fromOfferId, toOfferId: target.offerId, direction };
  });
  return { ...rules, routes };
}

/** Which of the plans the customer has access to already, by another subscription or otherwise. */
async function heldBy(
  { db, publisherId }: TransactionContext,
  { customerId, subscriptionId }: Pick<Asked, "customerId" | "subscriptionId">,
  ways: readonly Way[],
  at: Date,
): Promise<ReadonlySet<bigint>> {
  const of = { publisherId, customerId, offerNumber: { in: ways.map(({ number }) => number) } };
  const subscribed = await db.subscription.findMany({
    where: { ...of, id: { not: subscriptionId }, state: { not: "terminated" } },
    select: { offerNumber: true },
  });
  const entitled = await db.entitlement.findMany({
    where: {
      ...of,
      NOT: { source: "subscription", sourceId: String(subscriptionId) },
      revokedAt: null,
      startsAt: { lte: at },
      OR: [{ endsAt: null }, { endsAt: { gt: at } }],
    },
    select: { offerNumber: true },
  });
  return new Set([...subscribed, ...entitled].map(({ offerNumber }) => offerNumber));
}
