import { instantShowing, shownMs } from "@/server/domain/billing/zone-clock";
import type { SubscriptionFacts } from "@/server/domain/billing/subscription-facts";
import { invalid } from "@/server/domain/errors";

const dayMs = 86_400_000;
const furthestMs = 5 * 366 * dayMs;

const labels = { until: "New end", paidUntil: "Paid until", nextChargeAt: "Next charge" } as const;

/**
 * The day that was chosen for a subscription, at the hour at which its period ends.
 *
 * @throws invalid  `subscription.too-far`
 */
export function chosenDay(
  { period, recurrence }: Pick<SubscriptionFacts, "period" | "recurrence">,
  field: keyof typeof labels,
  day: string,
): Date {
  const { zone } = recurrence;
  const ends = shownMs(period.endsAt, zone);
  const at = instantShowing(Date.parse(day) + (ends - Math.floor(ends / dayMs) * dayMs), zone);
  if (at.getTime() - period.endsAt.getTime() <= furthestMs) return at;
  const message = `${labels[field]}: choose a day within five years.`;
  throw invalid("subscription.too-far", message, { [field]: message });
}
