import { periodOf, reportPeriod, type ReportPeriod } from "../billing-period";
import type { Cycle } from "../period";
import type { Recurrence } from "./recurrence";

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

/**
 * The most declines that card schemes take from one card within 30 days before they fine the shop.
 *
 * @see Visa Core Rules, "excessive reattempts": 15 in 30 days
 */
const mostDeclines = 15;
const declineWindowMs = 30 * dayMs;

/** How a payment is tried for one payment method and one billing period. */
export type DunningSetting = {
  /** Whether the amount is held on the method first, and taken on the due date. */
  authorisesFirst: boolean;
  /** When it is tried, in hours before the due date; below 0 is after it, in grace. */
  attemptHours: readonly number[];
  /** How long access lasts past the due date while payment is outstanding. */
  graceHours: number;
};

export type BillingRules = {
  dunning: DunningSetting;
  /** How long before the due date the customer is told of it; `null` for never. */
  announceHours: number | null;
};

export const dunningPeriods = [
  "weekly",
  "monthly",
  "3-months",
  "6-months",
  "annual",
  "seasonal",
] as const satisfies readonly (ReportPeriod | "seasonal")[];

export type DunningPeriod = (typeof dunningPeriods)[number];

/** Nobody is tried, told of a charge or left unpaid for longer, in hours. */
export const dunningLimits = {
  attempts: mostDeclines,
  before: 30 * 24,
  grace: 60 * 24,
  announce: 60 * 24,
};

const setting: DunningSetting = {
  authorisesFirst: true,
  attemptHours: [72, 48, 24, 0],
  graceHours: 2,
};

/** What a payment method begins with. A mail a week about a charge a week would be one too many. */
export const defaultRules: Readonly<Record<DunningPeriod, BillingRules>> = {
  weekly: { dunning: setting, announceHours: null },
  monthly: { dunning: setting, announceHours: 168 },
  "3-months": { dunning: setting, announceHours: 168 },
  "6-months": { dunning: setting, announceHours: 168 },
  annual: { dunning: setting, announceHours: 720 },
  seasonal: { dunning: setting, announceHours: 720 },
};

/** Which setting counts. */
export const dunningPeriodOf = (recurrence: Recurrence): DunningPeriod =>
  recurrence.kind === "seasons" ? "seasonal" : dunningPeriodOfCycle(recurrence.cycle);

/** Cycles that are not sold any more are treated as months. */
export function dunningPeriodOfCycle(cycle: Cycle): DunningPeriod {
  const period = periodOf(cycle);
  return period ? reportPeriod(period) : "monthly";
}

export type DunningFault =
  | { kind: "no-attempts" }
  | { kind: "not-whole-hours" }
  | { kind: "negative-grace" }
  | { kind: "grace-too-long" }
  | { kind: "attempt-after-grace"; hours: number }
  | { kind: "attempt-too-early"; hours: number }
  | { kind: "attempt-twice"; hours: number }
  | { kind: "too-many-attempts" };

/** Why a setting cannot be used, or `null`. */
export function dunningFault({ attemptHours, graceHours }: DunningSetting): DunningFault | null {
  const areWhole = [graceHours, ...attemptHours].every(Number.isSafeInteger);
  if (!areWhole) return { kind: "not-whole-hours" };
  if (graceHours < 0) return { kind: "negative-grace" };
  if (attemptHours.length === 0) return { kind: "no-attempts" };
  if (attemptHours.length > dunningLimits.attempts) return { kind: "too-many-attempts" };
  if (graceHours > dunningLimits.grace) return { kind: "grace-too-long" };
  const twice = attemptHours.find((hours, place) => attemptHours.indexOf(hours) !== place);
  if (twice !== undefined) return { kind: "attempt-twice", hours: twice };
  const early = attemptHours.find((hours) => hours > dunningLimits.before);
  if (early !== undefined) return { kind: "attempt-too-early", hours: early };
  const late = attemptHours.find((hours) => -hours > graceHours);
  return late === undefined ? null : { kind: "attempt-after-grace", hours: late };
}

/** Whether grace outlasts the last attempt by more than 2 hours: access that nothing can save. */
export const isGraceTooLong = ({ attemptHours, graceHours }: DunningSetting): boolean =>
  graceHours + Math.min(...attemptHours) > 2;

type Timetable = {
  dueAt: Date;
  /** No try is made sooner, whatever the setting says. */
  earliestAt: Date;
  lastTriedAt: Date | null;
  lateMs: number;
  /** Past declines of the method. */
  declines: readonly Date[];
};

/**
 * When the setting has the next try made, or `null` when it has none left. What lies before
 * `earliestAt` comes together there; what a card scheme forbids is left out.
 */
export function nextTryAt(setting: DunningSetting, timetable: Timetable): Date | null {
  const { declines } = timetable;
  let afterMs = timetable.lastTriedAt?.getTime() ?? -Infinity;
  for (;;) {
    const momentMs = firstAfter(setting, timetable, afterMs);
    if (momentMs === null) return null;
    if (isTryAllowed(declines, momentMs)) return new Date(momentMs);
    afterMs = momentMs;
  }
}

function firstAfter(
  { attemptHours }: DunningSetting,
  { dueAt, earliestAt, lateMs }: Timetable,
  afterMs: number,
): number | null {
  const [dueMs, earliestMs] = [dueAt.getTime() + lateMs, earliestAt.getTime()];
  let firstMs = Infinity;
  for (const hours of attemptHours) {
    const momentMs = Math.max(dueMs - hours * hourMs, earliestMs);
    if (momentMs > afterMs && momentMs < firstMs) firstMs = momentMs;
  }
  return firstMs === Infinity ? null : firstMs;
}

/** Whether card schemes allow one more try. */
export function isTryAllowed(declines: readonly Date[], atMs: number): boolean {
  if (declines.length < mostDeclines) return true;
  return (
    declines.filter((decline) => decline.getTime() > atMs - declineWindowMs).length < mostDeclines
  );
}

/** The declines to remember once there were others. */
export const withDeclines = (
  declines: readonly Date[],
  ...more: readonly Date[]
): readonly Date[] => [...declines, ...more].slice(-mostDeclines);

/** Lateness that is nobody's: jobs run every so often. */
const toleratedMs = hourMs;

/**
 * How much later than planned a try was made. The rest of the timetable and the grace move by it, so
 * that an outage of ours leaves the customer every try and hour they would have had.
 */
export function lateness(plannedAt: Date, triedAt: Date): number {
  const lateMs = triedAt.getTime() - plannedAt.getTime();
  return lateMs > toleratedMs ? lateMs : 0;
}

/** Until when access lasts past a due date that was not paid. */
export const graceEnd = ({ graceHours }: DunningSetting, dueAt: Date, lateMs: number): Date =>
  new Date(dueAt.getTime() + graceHours * hourMs + lateMs);
