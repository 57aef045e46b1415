import { isHardDecline, type DeclineCode } from "@/server/domain/decline-codes";
import type { Command } from "@/server/domain/billing/subscription-state";
import { inTheDay, later, monthsLater } from "./moments";
import { personOf, type Person } from "./people";
import { planFor, type PlanName, type PlanPeriod } from "./plans";
import { drawsFor, type Draws } from "./random";
import type { FilePaymentMethod, FileSubscriber } from "./subscribers-file";

/*
 * The file says of each subscriber how long they have been there, on what terms, how they pay, and
 * whether they have just left. It is one day's count; the rules here spread over the years what it
 * lumps together, always in the same way for the same subscriber and end.
 */

/** What somebody decided, and when. */
export type Decided = { at: Date; command: Command };

/** One subscription of somebody, from its beginning. */
export type Stint = {
  plan: PlanName;
  period: PlanPeriod;
  startsAt: Date;
  /** Free for so many days at first. */
  trialDays: number | null;
  decided: readonly Decided[];
  /** Why the bank refuses a try for a period; `null` where it does not. */
  refusal: (periodIndex: number, attempt: number) => DeclineCode | null;
};

export type Life = {
  key: string;
  person: Person;
  paymentMethod: FilePaymentMethod;
  stints: readonly Stint[];
  /** What the bank says to their card from now on. */
  bank: "succeeds" | DeclineCode;
};

/** Over how many days the ends are spread that the file counts in one month. */
const spreadDays = 36 * 30.4;
/** Before the end of the history everything is over that is to be over: the last tries, and grace. */
const settledDays = 8;

const trialDays = 7;
const mostMonths = 72;
const softDeclines: readonly DeclineCode[] = [
  ...["insufficient-funds", "insufficient-funds", "do-not-honour", "limit-exceeded"],
  "processing-error",
] as const;
const lastDeclines: readonly DeclineCode[] = [
  ...["insufficient-funds", "insufficient-funds", "expired-card", "lost-card", "do-not-honour"],
] as const;
const reasons = [
  ...["Too expensive", "Not enough time to watch", "Watched what I came for", "Moving abroad"],
  ...["Technical problems", "Was a present", ""],
];

/** How often, of one. */
const shares = {
  trials: 0.2,
  /** Of trials that the file counts as one month. */
  trialsEndedByTheBank: 0.25,
  declines: 0.04,
  /** Of those, how many are refused a second time. */
  declinesTwice: 0.35,
  /** Of those whom the file counts for a month at most. */
  stillInTrial: 0.2,
  endsByTheBank: 0.22,
  returns: 0.06,
  secondThoughts: 0.03,
  stopped: 0.025,
  paused: 0.012,
  doomedCards: 0.03,
};

/** What becomes of a subscriber of the file. */
export function lifeOf(subscriber: FileSubscriber, place: number, until: Date): Life {
  const draws = drawsFor(`life ${subscriber.key}`);
  const person = personOf(drawsFor(`person ${subscriber.key}`), place);
  const stints = subscriber.hasLeft
    ? [left(subscriber, draws, until)]
    : stayed(subscriber, draws, until);
  const isDoomed = !subscriber.hasLeft && draws.chance(shares.doomedCards);
  const bank = isDoomed ? draws.oneOf(lastDeclines) : "succeeds";
  return { key: subscriber.key, person, paymentMethod: subscriber.paymentMethod, stints, bank };
}

const periodOf = ({ contract }: FileSubscriber): PlanPeriod =>
  contract === "Month-to-month" ? "month" : "year";

/** How many periods somebody paid for who has left: at least one. */
function periodsOf({ contract, tenure }: FileSubscriber): number {
  return Math.max(1, contract === "Month-to-month" ? tenure : Math.round(tenure / 12));
}

const startOfTrial = (draws: Draws, subscriber: FileSubscriber): number | null =>
  periodOf(subscriber) === "month" && draws.chance(shares.trials) ? trialDays : null;

/** Somebody who left: the end lies somewhere in three years, and the beginning as long before. */
function left(subscriber: FileSubscriber, draws: Draws, until: Date): Stint {
  const period = periodOf(subscriber);
  const months = period === "month" ? 1 : 12;
  const trial = startOfTrial(draws, subscriber);
  const end = inTheDay(
    draws,
    later(until, -settledDays - draws.share() * (spreadDays - settledDays)),
  );
  const plan = planFor(subscriber.monthlyCharge);
  const base = { plan, period, trialDays: trial };
  const reason = draws.oneOf(reasons);

  if (trial !== null && subscriber.tenure <= 1) {
    const startsAt = later(end, -trial);
    if (draws.chance(shares.trialsEndedByTheBank)) {
      return { ...base, startsAt, decided: [], refusal: endedBy(draws, subscriber, 0) };
    }
    const at = later(startsAt, 0.2 + draws.share() * (trial - 0.5));
    return { ...base, startsAt, decided: [stopAt(at, reason)], refusal: refusalOf(subscriber) };
  }
  const count = periodsOf(subscriber);
  const paidFrom = monthsLater(end, -count * months);
  const startsAt = trial === null ? paidFrom : later(paidFrom, -trial);
  if (draws.chance(shares.endsByTheBank)) {
    return { ...base, startsAt, decided: [], refusal: endedBy(draws, subscriber, count) };
  }
  const lastFrom = monthsLater(paidFrom, (count - 1) * months);
  const at = later(lastFrom, (0.1 + 0.8 * draws.share()) * months * 28);
  return { ...base, startsAt, decided: [stopAt(at, reason)], refusal: refusalOf(subscriber) };
}

/** Somebody who is there: in the period after those that the file counts. */
function stayed(subscriber: FileSubscriber, draws: Draws, until: Date): Stint[] {
  const period = periodOf(subscriber);
  const plan = planFor(subscriber.monthlyCharge);
  const { tenure } = subscriber;
  const trial = startOfTrial(draws, subscriber);
  // Somewhere in the month after the last that was counted; of the newest, in the first two.
  const month = tenure <= 1 ? 60 : 31;
  const countedUntil = inTheDay(draws, later(until, -0.5 - draws.share() * month));
  const base = { plan, period, refusal: refusalOf(subscriber) };
  if (trial !== null && tenure <= 1 && draws.chance(shares.stillInTrial)) {
    const startsAt = later(until, -0.1 - draws.share() * (trial - 0.3));
    return [{ ...base, startsAt, trialDays: trial, decided: [] }];
  }
  const isBack = period === "month" && tenure >= 8 && draws.chance(shares.returns);
  const before = isBack ? draws.whole(2, tenure - 4) : 0;
  const counted = tenure <= 1 ? 0 : tenure + beyond(draws, subscriber);
  const paidFrom = monthsLater(countedUntil, -(counted - before));
  const decided = decisionsOf(draws, { subscriber, paidFrom, countedUntil, until });
  const trialFrom = (from: Date) => (trial === null ? from : later(from, -trial));
  if (!isBack) return [{ ...base, startsAt: trialFrom(paidFrom), trialDays: trial, decided }];

  const end = later(paidFrom, -draws.whole(25, 160));
  const firstFrom = monthsLater(end, -before);
  const stoppedAt = later(monthsLater(firstFrom, before - 1), 3 + draws.share() * 20);
  const stopped = [stopAt(stoppedAt, draws.oneOf(reasons))];
  return [
    { ...base, startsAt: trialFrom(firstFrom), trialDays: trial, decided: stopped },
    { ...base, startsAt: paidFrom, trialDays: null, decided },
  ];
}

/** The file counts to 72 months: those of them who pay by the year are there for up to a year more. */
const beyond = (draws: Draws, { tenure, contract }: FileSubscriber): number =>
  contract !== "Month-to-month" && tenure >= mostMonths ? draws.whole(0, 11) : 0;

type Standing = { subscriber: FileSubscriber; paidFrom: Date; countedUntil: Date; until: Date };

/** Most decide nothing. Some are about to leave, some on a break, and some thought better of it. */
function decisionsOf(draws: Draws, { subscriber, paidFrom, countedUntil, until }: Standing) {
  const isMonthly = periodOf(subscriber) === "month";
  const { tenure } = subscriber;
  const [leaves, rests, wavers] = [
    draws.chance(shares.stopped),
    draws.chance(shares.paused),
    draws.chance(shares.secondThoughts),
  ];
  const since = lastPeriodFrom(paidFrom, isMonthly ? 1 : 12, until);
  const share = 0.15 + 0.8 * draws.share();
  const reason = draws.oneOf(reasons);
  if (leaves) {
    const at = new Date(since.getTime() + share * (until.getTime() - since.getTime()));
    return [stopAt(at, reason)];
  }
  if (rests && isMonthly && tenure >= 3) {
    const at = later(monthsLater(countedUntil, -1), 2 + 20 * draws.share());
    return [{ at, command: { kind: "pause", cycles: draws.whole(1, 3) } } satisfies Decided];
  }
  if (wavers && isMonthly && tenure >= 4) {
    const at = later(monthsLater(paidFrom, draws.whole(1, tenure - 2)), 4 + 15 * draws.share());
    const resume: Decided = { at: later(at, 0.02 + draws.share()), command: { kind: "resume" } };
    return [stopAt(at, reason), resume];
  }
  return [];
}

/** When the period began that somebody is in. */
function lastPeriodFrom(from: Date, months: number, until: Date): Date {
  let place = 0;
  while (monthsLater(from, (place + 1) * months) < until) place += 1;
  return monthsLater(from, place * months);
}

const stopAt = (at: Date, reason: string): Decided => ({ at, command: { kind: "stop", reason } });

/** A few percent of charges are refused at first, and taken within the tries that follow. */
function refusalOf({ key }: FileSubscriber): Stint["refusal"] {
  return (periodIndex, attempt) => {
    const draws = drawsFor(`charge ${key} ${periodIndex}`);
    if (!draws.chance(shares.declines)) return null;
    const times = draws.chance(shares.declinesTwice) ? 2 : 1;
    return attempt <= times ? draws.oneOf(softDeclines) : null;
  };
}

/** The bank pays for no period from that one on. */
function endedBy(draws: Draws, subscriber: FileSubscriber, lastIndex: number): Stint["refusal"] {
  const usual = refusalOf(subscriber);
  const code = draws.oneOf(lastDeclines);
  return (periodIndex, attempt) => {
    if (periodIndex < lastIndex) return usual(periodIndex, attempt);
    // A bank that will not change its mind often says first that it might.
    return isHardDecline(code) && attempt === 1 ? "do-not-honour" : code;
  };
}
