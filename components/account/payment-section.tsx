"use client";

import { CardMark } from "@/components/checkout/card-mark";
import type { HomePlan } from "@/server/services/my-account/account-home";
import { useVoice } from "./account-voice";
import { jobPath } from "./job-path";

type Props = { base: string; plans: readonly HomePlan[] };

/** With what each plan is paid. */
export function PaymentSection({ base, plans }: Props) {
  const { words, say, card } = useVoice();
  const wording = words.method;
  const paid = plans.filter(({ isFree, isExternallyManaged }) => !isFree && !isExternallyManaged);
  return (
    <>
      <h1 className="text-xl font-semibold tracking-tight">{wording.heading}</h1>
      {paid.length === 0 && <p className="text-base text-fg-muted">{wording.empty}</p>}
      {paid.map((plan) => (
        <section
          key={plan.subscriptionId}
          aria-labelledby={`method-${plan.subscriptionId}`}
          className="account-card"
        >
          <div className="flex items-start gap-3">
            <CardMark brand={plan.card?.brand ?? null} className="mt-1 h-6 w-9" />
            <div className="min-w-0">
              <h2
                id={`method-${plan.subscriptionId}`}
                className="text-lg font-semibold tracking-tight"
              >
                {plan.card ? card(plan.card) : wording.none}
              </h2>
              {plan.card && (
                <p className="tabular text-base text-fg-muted">
                  {say(words.payment.expires, { expiry: expiryOf(plan.card) })}
                </p>
              )}
              <p className="text-base text-fg-muted">
                {say(wording.forPlan, { plan: plan.title })}
              </p>
            </div>
          </div>
          {plan.actions.updatePayment && (
            <a
              href={jobPath(base, "update-payment", plan.subscriptionId)}
              className="account-button border border-control hover:bg-subtle"
            >
              {plan.card ? wording.change : wording.add}
            </a>
          )}
        </section>
      ))}
    </>
  );
}

const expiryOf = ({ expiryMonth, expiryYear }: { expiryMonth: number; expiryYear: number }) =>
  `${String(expiryMonth).padStart(2, "0")} / ${String(expiryYear % 100).padStart(2, "0")}`;
