"use client";

import type { Money } from "@/server/domain/money";
import type { HomePlan } from "@/server/services/my-account/account-home";
import type { PlanChoice } from "@/server/services/my-account/plan-choices";
import { useVoice } from "./account-voice";
import { PressForm } from "./press-form";

/** What a change of plan comes to, as the server worked it out; it moves this money, or none. */
export type SwitchPreview = {
  charged: Money;
  held: Money | null;
  givenBack: Money;
  next: { at: string; amount: Money } | null;
  /** When the new plan begins; at once where it is none. */
  startsAt: string | null;
};

type Props = {
  plan: HomePlan;
  choice: PlanChoice;
  base: string;
  hidden: Readonly<Record<string, string | number | null | undefined>>;
  pressKey: string;
  preview: SwitchPreview;
  /** Where the other plans are. */
  others: string;
};

/** What is paid now, the new price, and from when; then the button. */
export function ConfirmPlan({ plan, choice, base, hidden, pressKey, preview, others }: Props) {
  const { words, say, amount, date, price } = useVoice();
  const { charged, held, givenBack, next, startsAt } = preview;
  const wording = words.changing;
  const isPaying = charged.minor > 0;
  const lines: [string, string][] = [
    [wording.newPrice, price(choice)],
    [wording.payNow, isPaying ? amount(charged) : wording.nothing],
    ...(held ? [[wording.heldNow, amount(held)] as [string, string]] : []),
    ...(givenBack.minor > 0 ? [[wording.givenBack, amount(givenBack)] as [string, string]] : []),
    [wording.starts, startsAt ? date(startsAt) : wording.startsNow],
    [
      wording.nextCharge,
      next
        ? say(words.plan.nextCharge, { amount: amount(next.amount), date: date(next.at) })
        : wording.noCharge,
    ],
  ];
  return (
    <>
      <h1 className="text-xl font-semibold tracking-tight text-balance">
        {say(wording.confirmHeading, { plan: choice.title })}
      </h1>
      <dl className="tabular account-card gap-2.5 text-base">
        {lines.map(([label, value]) => (
          <div key={label} className="flex flex-wrap items-baseline justify-between gap-x-4">
            <dt className="text-fg-muted">{label}</dt>
            <dd className="text-end font-medium">{value}</dd>
          </div>
        ))}
      </dl>
      {startsAt && <p className="text-base">{say(wording.undo, { date: date(startsAt) })}</p>}
      <PressForm
        action={`/api${base}/jobs/change-plan`}
        hidden={{
          ...hidden,
          subscription: plan.subscriptionId,
          offerId: choice.offerId,
          charged: charged.minor,
          givenBack: givenBack.minor,
          when: startsAt ? "later" : "now",
          key: pressKey,
        }}
        label={isPaying ? say(wording.confirmPay, { amount: amount(charged) }) : wording.confirm}
      />
      <a href={others} className="link hit-area w-fit py-1 text-base">
        {wording.other}
      </a>
    </>
  );
}
