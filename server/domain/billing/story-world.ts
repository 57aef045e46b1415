import { cycleOf, type SubscriptionPeriod } from "../billing-period";
import type { DeclineCode } from "../decline-codes";
import { money, toDecimalString, type Money } from "../money";
import { taxLine } from "../tax";
import type { Trial } from "../trial";
import { givesAccess, accessOf } from "./access";
import { asksGateway, type Action } from "./actions";
import type { Outcome } from "./answered";
import { begun } from "./beginning";
import { defaultRules, type BillingRules } from "./dunning";
import type { Effect } from "./effects";
import { nextAction } from "./next-action";
import { carryOut } from "./plan";
import type { Season } from "./seasons";
import type { Discount, PaymentMethod, SubscriptionFacts } from "./subscription-facts";
import { decide, type Command } from "./subscription-state";
import type { SwitchTarget } from "./switches";

/*
 * Stories for tests: one subscription whose clock moves, with a gateway that approves unless told
 * otherwise, and everything that happens written down as lines a person can check.
 */

export const card: PaymentMethod = {
  id: "card-1",
  expiry: null,
  addedAt: new Date(0),
  remindedAt: null,
  declines: [],
};

/** Something for sale at a price without tax, in a country where none is due. */
export function sells(
  offerId: string,
  price: Money,
  period: SubscriptionPeriod = "month",
  terms: Partial<SwitchTarget> = {},
): SwitchTarget {
  return {
    offerId,
    price,
    isTaxIncluded: true,
    priceWindows: [],
    maxPauseCycles: 3,
    recurs: { kind: "cycle", cycle: cycleOf(period) },
    ...terms,
  };
}

type Opening = {
  at: string;
  sold: SwitchTarget;
  zone?: string;
  taxCountry?: string;
  trial?: Trial;
  discount?: Discount;
  /** What the order took; the whole price unless told. */
  paid?: Money;
  method?: PaymentMethod;
  rules?: BillingRules;
};

export type Story = {
  facts: () => SubscriptionFacts;
  /** Lets time pass; the gateway gives these answers, and approves from then on. */
  until: (at: string, ...answers: Outcome[]) => void;
  /** Gives a command, once everything due before it is done. */
  tell: (at: string, command: Command) => Told;
  /** Gives a command though time stands still: what is due has not been done. */
  decide: (at: string, command: Command) => Told;
  /** The schedule of seasons was changed: the subscription is read with the new one. */
  replan: (seasons: readonly Season[]) => void;
  hasAccess: (at: string) => boolean;
  /** What happened since last asked. */
  lines: () => string[];
  effects: Effect[];
};

/** `null` where it was accepted, otherwise why not. */
type Told = string | null;

/** Begins a subscription, paid on a card where it costs something. */
export function story(opening: Opening): Story {
  const {
    at,
    sold,
    zone = "UTC",
    taxCountry = "US",
    trial = null,
    rules = defaultRules.monthly,
  } = opening;
  const price = opening.paid ?? sold.price;
  const isPaid = trial === null && price.minor > 0;
  let facts = begun({
    startsAt: new Date(at),
    sold,
    zone,
    taxCountry,
    trial,
    paid: isPaid ? taxLine(price, { basisPoints: 0, isIncluded: true }) : null,
    discount: opening.discount ?? null,
    method: opening.method ?? card,
  });
  const lines: string[] = [];
  const effects: Effect[] = [];

  const until = (at: string, ...answers: Outcome[]) => {
    for (;;) {
      const action = nextAction(facts, rules);
      if (!action || action.dueAt > new Date(at)) return;
      const outcome = asksGateway(action) ? (answers.shift() ?? approved) : null;
      lines.push(lineOf(action, outcome));
      const done = carryOut(facts, rules, action, { at: action.dueAt, outcome });
      ({ facts } = done);
      effects.push(...done.effects);
    }
  };
  const told = (at: string, command: Command): Told => {
    const decision = decide(facts, rules, command, new Date(at));
    if (!decision.isAccepted) return decision.reason;
    ({ facts } = decision);
    effects.push(...decision.effects);
    return null;
  };
  return {
    facts: () => facts,
    until,
    decide: told,
    tell: (at, command) => {
      until(at);
      return told(at, command);
    },
    replan: (seasons) => {
      const { recurrence } = facts;
      if (recurrence.kind === "cycle") throw new RangeError("No season to plan.");
      facts = { ...facts, recurrence: { ...recurrence, seasons } };
    },
    hasAccess: (at) => givesAccess(accessOf(facts, rules), new Date(at)),
    lines: () => lines.splice(0),
    effects,
  };
}

const approved: Outcome = { kind: "approved" };

export const declined = (code: DeclineCode = "insufficient-funds"): Outcome => {
  return { kind: "declined", code };
};

/** `2026-02-28 09:00 capture 12.99`, as UTC shows it; with the answer where it was not yes. */
function lineOf(action: Action, outcome: Outcome | null): string {
  const { kind } = action;
  const attempt = "attempt" in action && action.attempt > 1 ? ` #${action.attempt}` : "";
  const amount = "line" in action ? ` ${toDecimalString(action.line.gross)}` : "";
  const answer = outcome && outcome.kind !== "approved" ? ` ${said(outcome)}` : "";
  return `${minute(action.dueAt)} ${kind}${attempt}${amount}${answer}`;
}

const said = (outcome: Outcome) => (outcome.kind === "declined" ? outcome.code : outcome.kind);

const minute = (instant: Date) => instant.toISOString().slice(0, 16).replace("T", " ");

export const eur = (minor: number) => money(minor, "EUR");
