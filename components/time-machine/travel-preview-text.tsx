"use client";

import type { UseQueryResult } from "@tanstack/react-query";
import { readFailure } from "@/components/ui/failure";
import { useFormat } from "@/components/ui/format-context";
import { Time } from "@/components/ui/time";
import type { TravelPreview } from "@/server/services/time-machine/preview-travel";

type Props = { preview: UseQueryResult<TravelPreview, unknown>; isOfOne: boolean };

/** What would be done on the way, in a sentence. */
export function TravelPreviewText({ preview, isOfOne }: Props) {
  const { number } = useFormat();
  if (preview.error) {
    return (
      <p role="status" className="text-sm text-bad">
        {readFailure(preview.error).message}
      </p>
    );
  }
  if (!preview.data) return <p className="text-sm text-fg-muted">Looking at what is due…</p>;
  const { toAt, subscriptionCount, paymentCount, endCount } = preview.data;
  const subscriptions = counted(subscriptionCount, "subscription", "subscriptions");
  return (
    <p role="status" className="text-sm text-pretty text-fg-muted">
      The clock will show <Time at={toAt} className="font-medium text-fg" />.{" "}
      {subscriptionCount === 0
        ? isOfOne
          ? "Nothing of this customer is due by then."
          : "Nothing is due by then."
        : `${number(subscriptionCount)} ${subscriptions} ${subscriptionCount === 1 ? "has" : "have"} something due by then: ${number(paymentCount)} with at least one payment, ${number(endCount)} with an end.`}
    </p>
  );
}

const counted = (count: number, one: string, many: string) => (count === 1 ? one : many);
