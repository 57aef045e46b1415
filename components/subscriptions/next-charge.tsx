import { MoneyText } from "@/components/ui/money";
import { Time } from "@/components/ui/time";
import type { SubscriptionLine } from "@/server/services/subscriptions/subscription-line";

/** When what is charged next; none where nothing will be. */
export function NextCharge({ nextPayment }: Pick<SubscriptionLine, "nextPayment">) {
  if (!nextPayment) return "None";
  return (
    <>
      <MoneyText money={nextPayment.amount} several /> on <Time at={nextPayment.at} show="day" />
    </>
  );
}
