import { announcedAt } from "./announcement";
import { graceEnd, isTryAllowed, nextTryAt, type BillingRules } from "./dunning";
import { isNextPeriodFree } from "./period-price";
import { endOf, startOf } from "./recurrence";
import { isLeftWithRefused, type SubscriptionFacts } from "./subscription-facts";
import type { Active } from "./states";
import { instantShowing } from "./zone-clock";

const dayMs = 86_400_000;

/** What can fall due, in the order in which it is done when it falls due together. */
const inOrder = [
  "follow-season",
  "remind-card-expiry",
  "announce",
  "resume",
  "pause",
  "ask-for-method",
  "authorise",
  "capture",
  "grant",
  "enter-grace",
  "expire",
] as const;

export type DueKind = (typeof inOrder)[number];

/** Nothing is due before `since`: what a decision brought about cannot have been due sooner. */
export type Due = { kind: DueKind; at: Date };

const rank = Object.fromEntries(inOrder.map((kind, place) => [kind, place])) as Record<
  DueKind,
  number
>; // every kind has a place in the list it is made from

/** What of everything that a subscription is waiting for comes first. */
export function firstDue(facts: SubscriptionFacts, rules: BillingRules): Due | null {
  const first = new First(facts.since.getTime());
  const { state } = facts;
  const dueMs = facts.dueAt.getTime();
  switch (state.kind) {
    case "ended":
      break;
    case "stopped":
      followSeason(facts, first);
      first.consider("expire", state.restorableUntil.getTime());
      break;
    case "paused":
      payment(facts, rules, first);
      first.consider("resume", dueMs);
      break;
    case "active":
      followSeason(facts, first);
      if (state.planned?.kind === "pause") {
        first.consider("pause", dueMs);
        reminder(facts, first);
      } else {
        renewal(facts, state, rules, first);
      }
  }
  return first.due();
}

/** The soonest of what it was shown, and of what is due together the first in order. */
class First {
  private readonly sinceMs: number;
  private kind: DueKind | null = null;
  private atMs = Infinity;

  constructor(sinceMs: number) {
    this.sinceMs = sinceMs;
  }

  consider(kind: DueKind, momentMs: number): void {
    const atMs = momentMs > this.sinceMs ? momentMs : this.sinceMs;
    if (atMs > this.atMs) return;
    if (atMs === this.atMs && this.kind && rank[this.kind] <= rank[kind]) return;
    this.kind = kind;
    this.atMs = atMs;
  }

  due(): Due | null {
    return this.kind && { kind: this.kind, at: new Date(this.atMs) };
  }
}

function renewal(facts: SubscriptionFacts, state: Active, rules: BillingRules, first: First): void {
  const { dueAt, isExternallyManaged } = facts;
  if (!isExternallyManaged && isNextPeriodFree(facts)) {
    first.consider("grant", dueAt.getTime());
    return;
  }
  if (!isExternallyManaged) payment(facts, rules, first);
  const end = state.graceEndsAt ?? graceEnd(rules.dunning, dueAt, facts.renewal.lateMs);
  if (!state.graceEndsAt && end > dueAt) first.consider("enter-grace", dueAt.getTime());
  // What is held is taken, also where the bank's answer came later than the grace lasts.
  else if (facts.renewal.standing.kind !== "authorised") first.consider("expire", end.getTime());
}

/** How the next period comes to be paid: told of, tried, and taken when it is due. */
function payment(facts: SubscriptionFacts, rules: BillingRules, first: First): void {
  if (isNextPeriodFree(facts)) return;
  const { dueAt, renewal, method } = facts;
  const { standing } = renewal;
  reminder(facts, first);
  announcement(facts, rules, first);
  if (standing.kind === "authorised") {
    first.consider("capture", Math.max(standing.at.getTime(), dueAt.getTime()));
  }
  const isLeft = isLeftWithRefused(renewal);
  if (standing.kind !== "open" && !isLeft) return;
  const tryAt = nextTry(facts, standing.kind === "open" ? standing.retryAt : null, rules);
  if (!tryAt) return;
  const way = rules.dunning.authorisesFirst ? "authorise" : "capture";
  first.consider(method && !isLeft ? way : "ask-for-method", tryAt.getTime());
}

function nextTry(
  facts: SubscriptionFacts,
  retryAt: Date | null,
  { dunning }: BillingRules,
): Date | null {
  const { dueAt, period, renewal } = facts;
  const declines = facts.method?.declines ?? [];
  const earliestAt = dunning.authorisesFirst || mayBePaidAhead(facts) ? period.startsAt : dueAt;
  const { lastTriedAt, lateMs } = renewal;
  const timetable = { dueAt, earliestAt, lastTriedAt, lateMs, declines };
  const scheduled = nextTryAt(dunning, timetable);
  if (!retryAt || !isTryAllowed(declines, retryAt.getTime())) return scheduled;
  const again = retryAt > earliestAt ? retryAt : earliestAt;
  return scheduled && scheduled < again ? scheduled : again;
}

/** A trial, a break and an old plan are over before the money for what follows is taken. */
function mayBePaidAhead({ state, period, dueAt }: SubscriptionFacts): boolean {
  const isRunning = state.kind === "active" && !state.isInTrial && state.planned === null;
  return isRunning && period.endsAt >= dueAt;
}

function announcement(facts: SubscriptionFacts, rules: BillingRules, first: First): void {
  const { dueAt, renewal } = facts;
  if (renewal.announcedFor?.getTime() === dueAt.getTime()) return;
  const at = announcedAt(facts, rules);
  if (at) first.consider("announce", at.getTime());
}

/** On the first day of the month before the one a card expires in. */
function reminder({ method, recurrence, dueAt }: SubscriptionFacts, first: First): void {
  if (!method?.expiry || method.remindedAt) return;
  const { year, month } = method.expiry;
  const shown = Date.UTC(year, month - 2);
  // What is due comes first, and far off nothing needs to be known to the hour.
  if (shown - 2 * dayMs > dueAt.getTime()) return;
  const atMs = instantShowing(shown, recurrence.zone).getTime();
  first.consider("remind-card-expiry", Math.max(atMs, method.addedAt.getTime()));
}

/** Where the schedule was changed under a running season. */
function followSeason(facts: SubscriptionFacts, first: First): void {
  const { recurrence, period, dueAt, state } = facts;
  const isCutShort = state.kind === "stopped" && state.endsAs !== "customer";
  const hasOwnDates = period.kind === "trial" || isCutShort || facts.isExternallyManaged;
  if (recurrence.kind === "cycle" || hasOwnDates) return;
  const endsAt = endOf(recurrence, period.index);
  const nextStartsAt = startOf(recurrence, period.index + 1);
  const isSame =
    endsAt.getTime() === period.endsAt.getTime() && nextStartsAt.getTime() === dueAt.getTime();
  if (!isSame) first.consider("follow-season", period.startsAt.getTime());
}
