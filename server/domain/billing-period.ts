import type { Cycle } from "./period";

/** How often a subscription is paid for, in the words of the contracts, shortest first. */
export const subscriptionPeriods = ["week", "month", "3months", "6months", "year"] as const;

export type SubscriptionPeriod = (typeof subscriptionPeriods)[number];

const terms = {
  week: { cycle: { unit: "week", amount: 1 }, report: "weekly" },
  month: { cycle: { unit: "month", amount: 1 }, report: "monthly" },
  "3months": { cycle: { unit: "month", amount: 3 }, report: "3-months" },
  "6months": { cycle: { unit: "month", amount: 6 }, report: "6-months" },
  year: { cycle: { unit: "year", amount: 1 }, report: "annual" },
} as const satisfies Record<SubscriptionPeriod, { cycle: Cycle; report: string }>;

/** The period's name in reports, transactions and dunning settings. */
export type ReportPeriod = (typeof terms)[SubscriptionPeriod]["report"];

export const isSubscriptionPeriod = (text: string): text is SubscriptionPeriod =>
  Object.hasOwn(terms, text);

export const cycleOf = (period: SubscriptionPeriod): Cycle => terms[period].cycle;

/** The period that is sold by this cycle, or `null`: twelve months are not the year we sell. */
export const periodOf = ({ unit, amount }: Cycle): SubscriptionPeriod | null =>
  subscriptionPeriods.find((period) => {
    const { cycle } = terms[period];
    return cycle.unit === unit && cycle.amount === amount;
  }) ?? null;

export const reportPeriod = (period: SubscriptionPeriod): ReportPeriod => terms[period].report;
