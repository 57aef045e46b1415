import type {
  SwitchAlgorithm,
  SwitchDirection,
  TrialBehaviour,
} from "@/server/domain/billing/switch-algorithms";
import type { SwitchRefusal } from "@/server/domain/billing/switches";

type Words = { title: string; detail: string };

/** What each way to switch does, for somebody who has to choose one. */
export const algorithmWords: Record<SwitchAlgorithm, Words> = {
  DEFERRED: {
    title: "At the next renewal",
    detail: "The paid period is used up first. Until then the switch can be called off.",
  },
  IMMEDIATE_WITHOUT_PRORATION: {
    title: "At once, nothing to pay",
    detail: "The new plan begins now; its price is paid from the next billing date on.",
  },
  IMMEDIATE_AND_CHARGE_WITHOUT_PRORATION: {
    title: "At once, full price",
    detail: "A new period begins and is paid now. What is left of the old one is lost.",
  },
  IMMEDIATE_AND_CHARGE_WITH_FULL_REFUND: {
    title: "At once, last payment given back",
    detail: "A new period begins and is paid now. The old period costs nothing.",
  },
  IMMEDIATE_AND_CHARGE_WITH_REFUND: {
    title: "At once, unused part given back",
    detail: "A new period begins and is paid now. What is left of the old one is refunded.",
  },
  IMMEDIATE_AND_CHARGE_WITH_TIME_PRORATION: {
    title: "At once, unused part as extra time",
    detail: "A new period begins and is paid now, longer by what is left of the old one.",
  },
  IMMEDIATE_WITH_TIME_PRORATION: {
    title: "At once, paid with the unused part",
    detail: "What is left of the old period becomes time on the new plan; then it is paid.",
  },
};

export const directionLabels: Record<SwitchDirection, string> = {
  upgrade: "Upgrade",
  downgrade: "Downgrade",
};

export const trialLabels: Record<TrialBehaviour, Words> = {
  keep: {
    title: "The trial goes on",
    detail: "It lasts to its end under the new plan, and nothing is charged before.",
  },
  end: {
    title: "The trial ends with the switch",
    detail: "Where the way above asks for money, it is paid at once.",
  },
};

/** Why an example cannot be given for two plans. */
export const exampleRefusal = (reason: SwitchRefusal): string =>
  refusals[reason] ?? "Not possible between these plans";

const refusals: Partial<Record<SwitchRefusal, string>> = {
  TO_OFFER_COUNTRY_NOT_ALLOWED: "Not possible: other currency",
  TO_FREE_OFFER_NOT_ALLOWED: "Not possible: the new plan is free",
  MISSING_PAYMENT_FOR_PRORATION: "Not possible: nothing was paid that could be counted",
};

const hour = 3_600;

/** "7 days 12 h": a stretch that was bought with unused time. */
export function stretchText(seconds: number): string {
  const hours = Math.round(seconds / hour);
  const [days, rest] = [Math.floor(hours / 24), hours % 24];
  const parts = [
    ...(days > 0 ? [`${days} ${days === 1 ? "day" : "days"}`] : []),
    ...(rest > 0 || days === 0 ? [`${rest} h`] : []),
  ];
  return parts.join(" ");
}
