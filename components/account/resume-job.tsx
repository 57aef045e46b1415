"use client";

import { panelAction } from "@/components/checkout/panel";
import type { HomePlan } from "@/server/services/my-account/account-home";
import type { SettledCharge } from "@/server/services/subscriptions/settle-now";
import type { Money } from "@/server/domain/money";
import { useVoice } from "./account-voice";
import { ChargeOutcome } from "./charge-outcome";
import { PressForm } from "./press-form";
import { DoneNotice } from "./problem-notice";

type Hidden = Readonly<Record<string, string | number | null | undefined>>;

type Props = {
  plan: HomePlan;
  base: string;
  hidden: Hidden;
  pressKey: string;
  /** What resuming comes to; none where there is nothing to resume. */
  preview: { charged: Money; next: { at: string; amount: Money } | null } | null;
};

/** Going on with a plan that was cancelled, or ending a break: what is charged and when, then the button. */
export function ResumeJob({ plan, base, hidden, pressKey, preview }: Props) {
  const { words, say, amount, date, price } = useVoice();
  const wording = words.resuming;
  const isBreak = plan.standing === "paused" || plan.planned?.kind === "pause";
  const title = say(wording.heading, { plan: plan.title });
  if (!preview) {
    return (
      <>
        <h1 className="text-xl font-semibold tracking-tight text-balance">{title}</h1>
        <p className="text-base">{say(wording.unneeded, { plan: plan.title })}</p>
      </>
    );
  }
  const { charged, next } = preview;
  const isPaying = charged.minor > 0;
  const told = isPaying
    ? say(wording.now, { amount: amount(charged), price: price(plan) })
    : next
      ? say(wording.next, { amount: amount(next.amount), date: date(next.at), price: price(plan) })
      : wording.free;
  return (
    <>
      <h1 className="text-xl font-semibold tracking-tight text-balance">{title}</h1>
      <p className="text-base text-pretty">{told}</p>
      <PressForm
        action={`/api${base}/jobs/${isBreak ? "end-pause" : "resume"}`}
        hidden={{
          ...hidden,
          key: pressKey,
          charged: charged.minor,
          givenBack: 0,
          planned: plan.standing === "paused" ? null : "yes",
        }}
        label={isPaying ? say(wording.confirmPay, { amount: amount(charged) }) : wording.confirm}
      />
    </>
  );
}

type DoneProps = {
  heading: string;
  done: string;
  charge: SettledCharge | null;
  returnUrl: string | null;
  seller: string;
};

/** What a job has come to, and the way back to where it began. */
export function JobDone({ heading, done, charge, returnUrl, seller }: DoneProps) {
  const { words, say } = useVoice();
  const isDeclined = charge?.state === "declined";
  return (
    <>
      <h1 className="text-xl font-semibold tracking-tight text-balance">{heading}</h1>
      {!isDeclined && <DoneNotice done={done} />}
      <ChargeOutcome charge={charge} />
      {!isDeclined && <p className="text-base text-fg-muted">{words.outcome.receipt}</p>}
      {returnUrl && (
        <a href={returnUrl} className={panelAction}>
          {say(words.back, { seller })}
        </a>
      )}
    </>
  );
}
