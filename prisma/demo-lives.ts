import type { CardOutcome } from "@/server/gateways/payments/sandbox/decide";
import { later, momentOf, onDay } from "./demo-moments";
import type { OfferName } from "./demo-offers";
import { personOf, type Person } from "./demo-people";
import { drawsFor, type Draws } from "./demo-random";

/** Something a customer, their bank or the publisher's support does at a moment. */
export type Step = { at: Date } & (
  | { does: "register" }
  | { does: "sign-in" }
  /** One card after the other until one is taken; with none left, they go away. */
  | { does: "visit"; offer: OfferName; cards: readonly CardOutcome[] }
  /** @property bought when the subscription was */
  | { does: "stop"; bought: Date; reason: string }
  | { does: "resume"; bought: Date }
  /** From now on the bank refuses the cards that were saved so far. */
  | { does: "lose-card"; outcome: CardOutcome }
);

export type Life = { person: Person; steps: readonly Step[] };

/** How often each offer is the first that somebody buys, of a hundred. */
const firstOffers = { monthly: 37, premium: 13, year: 19, letter: 15, halfYear: 13, weekly: 3 };

/** What people come back to. */
const laterOffers = { monthly: 5, premium: 2, year: 2, letter: 0, halfYear: 1, weekly: 0 };

/** How long people stay, and how long a card is good, on average. */
const stayDays: Readonly<Record<OfferName, number>> = {
  ...{ weekly: 45, monthly: 240, premium: 320, halfYear: 600, year: 900, letter: 900 },
};
const cardDays = 1_200;

const reasons = [
  ...["Too expensive", "Not enough time to watch", "Watched what I came for", "Moving abroad"],
  ...["Technical problems", "Was a present", ""],
];
const declines: readonly CardOutcome[] = ["insufficient-funds", "do-not-honour", "expired-card"];

/** What becomes of somebody who becomes a customer: always the same for the same place and end. */
export function customerLife(place: number, until: Date): Life {
  const draws = drawsFor(`customer ${place}`);
  const person = personOf(draws, place);
  const joinedAt = momentOf(draws, place, until);
  const steps: Step[] = [];
  if (draws.chance(0.14)) {
    steps.push({ at: later(joinedAt, -0.01), does: "register" }, ...signIns(place, joinedAt));
    if (draws.chance(0.3)) return { person, steps: inOrder(steps, until) };
  }
  const offer = draws.weighted<OfferName>(firstOffers);
  const isRefusedFirst = offer !== "letter" && draws.chance(0.07);
  const cards: CardOutcome[] = isRefusedFirst ? [draws.oneOf(declines)] : [];
  steps.push({ at: joinedAt, does: "visit", offer, cards: [...cards, "succeeds"] });
  steps.push(...whatFollows(draws, offer, joinedAt));
  return { person, steps: inOrder(steps, until) };
}

const inOrder = (steps: readonly Step[], until: Date): Step[] =>
  steps.filter(({ at }) => at < until).toSorted((one, other) => +one.at - +other.at);

/** Who registered comes back to watch, some weeks later each time: drawn apart from all else. */
function signIns(place: number, joinedAt: Date): Step[] {
  const draws = drawsFor(`sign-ins ${place}`);
  const steps: Step[] = [];
  for (let at = joinedAt; steps.length < 8;) {
    at = onDay(draws, at, 1 + draws.daysUntil(35));
    steps.push({ at, does: "sign-in" });
  }
  return steps;
}

/** Somebody who looks at the checkout and leaves: without a try, or after a card that was refused. */
export function visitorLife(place: number, until: Date): Life {
  const draws = drawsFor(`visitor ${place}`);
  const person = personOf(draws, 10_000 + place);
  const at = momentOf(draws, place, until);
  const { letter: _, ...paid } = firstOffers;
  const offer = draws.weighted<OfferName>({ ...paid, letter: 0 });
  const cards = draws.chance(0.35) ? [draws.oneOf(declines)] : [];
  return { person, steps: [{ at, does: "visit", offer, cards }] };
}

function whatFollows(draws: Draws, offer: OfferName, bought: Date): Step[] {
  const end = endOf(draws, offer, bought);
  const last = end.at(-1);
  if (last) return draws.chance(0.3) ? [...end, ...returnAfter(draws, offer, last)] : end;
  if (offer === "letter" && draws.chance(0.4)) {
    const at = onDay(draws, bought, draws.whole(8, 60));
    return [visit(at, "monthly"), ...endOf(draws, "monthly", at)];
  }
  if (offer === "monthly" && draws.chance(0.12)) {
    const at = onDay(draws, bought, draws.whole(20, 160));
    const reason = "Changed to Premium";
    return [visit(at, "premium"), { at: later(at, 0.1), does: "stop", bought, reason }];
  }
  return [];
}

/** How a year or less ends it, if so: by the person, some of whom think better of it, or by the bank. */
function endOf(draws: Draws, offer: OfferName, bought: Date): Step[] {
  const leavesInTrial = offer === "monthly" && draws.chance(0.2);
  const stays = leavesInTrial ? draws.whole(1, 6) : 8 + draws.daysUntil(stayDays[offer]);
  const lasts = offer === "letter" ? Infinity : 8 + draws.daysUntil(cardDays);
  const days = Math.floor(Math.min(stays, lasts));
  if (days > 365) return [];
  const at = onDay(draws, bought, days);
  if (lasts < stays) return [{ at, does: "lose-card", outcome: draws.oneOf(declines) }];

  const stop: Step = { at, does: "stop", bought, reason: draws.oneOf(reasons) };
  return draws.chance(0.08) ? [stop, { at: later(at, 0.02), does: "resume", bought }] : [stop];
}

/** Once a month that was paid for is over, some come back; what was bought for longer is not over. */
function returnAfter(draws: Draws, offer: OfferName, last: Step): Step[] {
  const endsSoon = offer === "monthly" || offer === "premium" || offer === "weekly";
  if (!endsSoon || last.does === "resume") return [];
  const at = onDay(draws, last.at, draws.whole(34, 110));
  return [visit(at, draws.weighted<OfferName>(laterOffers))];
}

const visit = (at: Date, offer: OfferName): Step => {
  return { at, does: "visit", offer, cards: ["succeeds"] };
};
