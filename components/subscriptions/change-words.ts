import type { ChangeKind } from "@/server/services/subscriptions/change/schemas";

type ChangeWords = {
  /** In a menu. */
  item: string;
  /** Heads its dialog, before the offer's title. */
  title: (offer: string) => string;
  detail: string;
  /** On the button that does it. */
  action: string;
  done: string;
  cancel?: string;
};

/** What each change of a subscription is called, from the menu to the word that it worked. */
export const changeWords: Readonly<Record<ChangeKind, ChangeWords>> = {
  retry: {
    item: "Retry payment",
    title: (offer) => `Retry the payment for ${offer}?`,
    detail: "The bank is asked at once. The tries that the dunning settings plan stay as they are.",
    action: "Retry payment",
    done: "Payment retried",
  },
  switch: {
    item: "Change plan",
    title: (offer) => `Change the plan from ${offer}`,
    detail: "The switch settings decide when it happens and what is charged.",
    action: "Change plan",
    done: "Plan changed",
  },
  "cancel-switch": {
    item: "Take back plan change",
    title: (offer) => `Stay on ${offer}?`,
    detail: "The planned change of plan never happens.",
    action: "Take back plan change",
    done: "Plan change taken back",
  },
  pause: {
    item: "Pause",
    title: (offer) => `Pause ${offer}`,
    detail: "The break begins when the period that is paid for is over, and ends by itself.",
    action: "Plan break",
    done: "Break planned",
  },
  "end-pause": {
    item: "End break",
    title: (offer) => `End the break of ${offer}?`,
    detail: "The next period begins now, and is charged at once.",
    action: "End break",
    done: "Break ended",
  },
  extend: {
    item: "Give extra time",
    title: (offer) => `Give extra time on ${offer}`,
    detail: "Free of charge. The new end is the billing date from then on.",
    action: "Give extra time",
    done: "Extra time given",
  },
  "apply-discount": {
    item: "Apply discount",
    title: (offer) => `Apply a discount to ${offer}`,
    detail: "It counts from the next period on. What is paid already stays paid.",
    action: "Apply discount",
    done: "Discount applied",
  },
  "change-method": {
    item: "Change payment method",
    title: (offer) => `Change the payment method of ${offer}`,
    detail: "One of the methods that the customer has saved.",
    action: "Change payment method",
    done: "Payment method changed",
  },
  stop: {
    item: "Stop renewal",
    title: (offer) => `Stop renewal of ${offer}?`,
    detail: "There will be no more charges. It can be resumed until the end of the period.",
    action: "Stop renewal",
    done: "Renewal stopped",
    cancel: "Keep renewing",
  },
  resume: {
    item: "Resume renewal",
    title: (offer) => `Resume renewal of ${offer}?`,
    detail: "It renews again, at the price and on the day it would have.",
    action: "Resume renewal",
    done: "Renewal resumed",
  },
  terminate: {
    item: "End now",
    title: (offer) => `End ${offer} now?`,
    detail: "This cannot be taken back. What was paid is not given back by it.",
    action: "End subscription now",
    done: "Subscription ended",
    cancel: "Keep subscription",
  },
};

/** Of a break that has not begun there is nothing to end. */
const plannedBreak: ChangeWords = {
  item: "Take back break",
  title: (offer) => `Take back the break of ${offer}?`,
  detail: "The planned break never comes, and it renews as before.",
  action: "Take back break",
  done: "Break taken back",
};

export const wordsFor = (
  kind: ChangeKind,
  { isBreakPlanned }: { isBreakPlanned: boolean },
): ChangeWords => (kind === "end-pause" && isBreakPlanned ? plannedBreak : changeWords[kind]);
