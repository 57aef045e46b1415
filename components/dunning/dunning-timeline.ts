import { hoursText, momentText } from "@/server/domain/billing/dunning-words";
import type { DunningValues } from "@/server/services/dunning/schemas";

export type TimelineStep = {
  kind: "told" | "try" | "due" | "end";
  /** "3 days before the due date". */
  when: string;
  title: string;
  detail: string;
};

type Moment = Omit<TimelineStep, "when"> & { hours: number };

/** In which order things happen that happen at one moment. */
const ranks: Record<TimelineStep["kind"], number> = { told: 0, try: 1, due: 2, end: 3 };

/** What a setting means for somebody's payment, step by step, in plain words. */
export function dunningTimeline(values: DunningValues): TimelineStep[] {
  const hours = values.attemptHours.filter(Number.isFinite);
  return [...announcement(values), ...tries(hours, values), dueDate(values), end(values)]
    .toSorted((one, other) => other.hours - one.hours || ranks[one.kind] - ranks[other.kind])
    .map(({ hours, ...step }) => ({ ...step, when: capitalised(momentText(hours)) }));
}

const announcement = ({ announceHours }: DunningValues): Moment[] =>
  announceHours === null || !Number.isFinite(announceHours)
    ? []
    : [
        {
          kind: "told",
          hours: announceHours,
          title: "The customer is told",
          detail: "A mail says what will be charged and when.",
        },
      ];

const tries = (hours: readonly number[], { authorisesFirst }: DunningValues): Moment[] =>
  hours
    .toSorted((one, other) => other - one)
    .map((moment, at) => ({
      kind: "try",
      hours: moment,
      title: `Try ${at + 1} of ${hours.length}`,
      detail: at === 0 ? firstTry(moment, authorisesFirst) : "Only if no try before it succeeded.",
    }));

function firstTry(hours: number, authorisesFirst: boolean): string {
  if (hours <= 0) return "The amount is charged. The customer is mailed if it is declined.";
  return authorisesFirst
    ? "The amount is held on the card, and nothing is taken yet. The customer is mailed if it is declined."
    : "The amount is taken ahead; after a trial or a pause not before the due date. The customer is mailed if it is declined.";
}

function dueDate({ authorisesFirst, graceHours }: DunningValues): Moment {
  const paid = authorisesFirst
    ? "What is held is taken, and the next period begins."
    : "Once it is paid, the next period begins.";
  const unpaid =
    graceHours > 0 ? ` Unpaid, access goes on for ${hoursText(graceHours)} of grace.` : "";
  return { kind: "due", hours: 0, title: "The payment is due", detail: paid + unpaid };
}

const end = ({ graceHours }: DunningValues): Moment => ({
  kind: "end",
  hours: graceHours > 0 ? -graceHours : 0,
  title: "Unpaid, the subscription ends",
  detail: "Access is taken away, and the subscriber counts as lost for want of a payment.",
});

const capitalised = (text: string) => text.slice(0, 1).toUpperCase() + text.slice(1);
