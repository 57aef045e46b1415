import { addDays, dayOf, type Day } from "./calendar";
import type { DaySpan } from "./compared-days";
import { customerList } from "./customer-list";
import type { Range } from "./date-period";
import type { EndReason } from "./events";
import type { Filter } from "./list-filter";
import { filtersText } from "./list-query";
import type { FieldOf, ListShape } from "./list-shape";
import { mrrMovementList } from "./mrr-movement-list";
import {
  subscriberMovementList,
  type ChurnEffect,
  type SubscriberMovementKind,
} from "./subscriber-movement-list";
import { subscriptionList, type TrialOutcome } from "./subscription-list";
import { transactionList } from "./transaction-list";

/** A list, and the filters that leave of it the rows a figure is made of: they add up to it. */
export type RowsBehind = { list: string; f: string };

/** Where each figure of Overview comes from. Spans are days of the publisher's zone. */
export const rowsBehind = {
  /** People with a running subscription, now. */
  subscribersNow: () => rows(customerList, atLeast("activeSubscriptionCount", 1)),

  /** All comings and goings up to the end of a day: their balance was there then. */
  subscribersAfter: ({ to }: DaySpan) =>
    rows(subscriberMovementList, on({ from: null, to: dayOf(to) })),

  subscriberMoves: (span: DaySpan, kind?: SubscriberMovementKind, reason?: EndReason) =>
    rows(
      subscriberMovementList,
      kind && any("kind", kind),
      reason && any("reason", reason),
      within(span),
    ),

  /** Who was there when a calendar month began and is gone at its end. */
  lost: (month: DaySpan) =>
    rows(subscriberMovementList, any("effect", "lost" satisfies ChurnEffect), within(month)),

  /** Who left within the days, and had not come back when the last one ended. */
  gone: (span: DaySpan) =>
    rows(
      subscriberMovementList,
      any("kind", "churned" satisfies SubscriberMovementKind),
      within(span),
      { kind: "date", field: "awayUntil", period: { from: dayOf(addDays(span.to, 1)), to: null } },
    ),

  /** Subscriptions that bring in something every month, now. */
  recurringNow: (currency: string) =>
    rows(subscriptionList, { kind: "money", field: "mrr", currency, range: { from: 1, to: null } }),

  /** All changes of recurring revenue up to the end of a day: their sum was there then. */
  mrrAfter: ({ to }: DaySpan, currency?: string) =>
    rows(mrrMovementList, currency && any("currency", currency), on({ from: null, to: dayOf(to) })),

  mrrMoves: (span: DaySpan, currency?: string) =>
    rows(mrrMovementList, currency && any("currency", currency), within(span)),

  sales: (span: DaySpan, currency?: string) =>
    rows(transactionList, currency && any("currency", currency), within(span)),

  /** Free trials that came to their end, all or those that ended one way. */
  endedTrials: ({ from, to }: DaySpan, outcome?: TrialOutcome) =>
    rows(subscriptionList, outcome && any("trialOutcome", outcome), {
      kind: "date",
      field: "trialEndedAt",
      period: { from: dayOf(from), to: dayOf(to) },
    }),
};

type FilterOn<Field extends string> = Filter & { field: Field };

/** The compiler knows a list's fields, so that no link names one that is not there. */
const rows = <Shape extends ListShape>(
  { name }: Shape,
  ...filters: (FilterOn<FieldOf<Shape>> | "" | undefined)[]
): RowsBehind => ({
  list: name,
  f: filtersText(filters.filter((filter) => typeof filter === "object")),
});

const any = <Field extends string>(field: Field, value: string): FilterOn<Field> => ({
  kind: "enum",
  field,
  operator: "any",
  values: [value],
});

const atLeast = <Field extends string>(field: Field, from: number): FilterOn<Field> => ({
  kind: "number",
  field,
  range: { from, to: null },
});

const on = (period: Range<Day>): FilterOn<"occurredAt"> => ({
  kind: "date",
  field: "occurredAt",
  period,
});

const within = ({ from, to }: DaySpan) => on({ from: dayOf(from), to: dayOf(to) });
