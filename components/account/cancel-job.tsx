"use client";

import { panelAction } from "@/components/checkout/panel";
import { cancelReasons, type CancelReason } from "@/server/domain/cancel-reasons";
import type { HomePlan } from "@/server/services/my-account/account-home";
import type { SaveOffer } from "@/server/services/my-account/leaving";
import { useVoice } from "./account-voice";
import { jobPath } from "./job-path";
import { PressForm } from "./press-form";
import { TextField } from "./text-field";

type Hidden = Readonly<Record<string, string | number | null | undefined>>;

type StepProps = { plan: HomePlan; base: string; hidden: Hidden };

const strong = "account-button border border-control hover:bg-subtle";

/** First screen: why, which need not be said, and at most one thing to have instead. */
export function CancelReasons(props: StepProps & { instead: SaveOffer | null }) {
  const { words, say } = useVoice();
  const { plan, hidden, instead, base } = props;
  const wording = words.cancelling;
  return (
    <>
      <h1 className="text-xl font-semibold tracking-tight text-balance">
        {say(wording.heading, { plan: plan.title })}
      </h1>
      <form method="get" className="flex flex-col gap-5">
        <input type="hidden" name="step" value="confirm" />
        {Object.entries(hidden).map(
          ([name, value]) =>
            value !== null && <input key={name} type="hidden" name={name} value={value} />,
        )}
        <fieldset className="flex flex-col gap-2">
          <legend className="mb-2 text-base">{wording.why}</legend>
          {(Object.keys(cancelReasons) as CancelReason[]).map((reason) => (
            <label key={reason} className="account-choice">
              <input type="radio" name="reason" value={reason} className="size-4 shrink-0" />
              <span className="text-base">{wording.reason[reason]}</span>
            </label>
          ))}
        </fieldset>
        <TextField
          name="own"
          label={wording.own}
          hint={wording.ownHint}
          type="text"
          maxLength={100}
          required={false}
        />
        <button type="submit" className={strong}>
          {wording.next}
        </button>
      </form>
      {instead && <Instead plan={plan} base={base} instead={instead} />}
    </>
  );
}

type InsteadProps = { plan: HomePlan; base: string; instead: SaveOffer };

/** Beside leaving, and of no more weight. */
function Instead({ plan, base, instead }: InsteadProps) {
  const { words, say, price } = useVoice();
  const wording = words.cancelling;
  const { subscriptionId } = plan;
  const isPause = instead.kind === "pause";
  const href = isPause
    ? jobPath(base, "pause", subscriptionId)
    : `${jobPath(base, "change-plan", subscriptionId)}&offer=${instead.plan.offerId}`;
  return (
    <section className="account-card">
      <div>
        <h2 className="text-base font-semibold">
          {isPause ? wording.pauseHeading : wording.cheaperHeading}
        </h2>
        <p className="mt-1 text-base text-pretty text-fg-muted">
          {isPause
            ? say(wording.pauseBody, { count: instead.most })
            : say(wording.cheaperBody, { plan: instead.plan.title, price: price(instead.plan) })}
        </p>
      </div>
      <a href={href} className={strong}>
        {isPause ? wording.pauseAction : say(wording.cheaperAction, { plan: instead.plan.title })}
      </a>
    </section>
  );
}

type ConfirmProps = StepProps & {
  accessUntil: string | null;
  reason: string | null;
  own: string | null;
  pressKey: string;
};

/** Second screen: what is kept, and until when; then the button. */
export function CancelConfirm(props: ConfirmProps) {
  const { words, say, date } = useVoice();
  const { plan, base, hidden, accessUntil, reason, own, pressKey } = props;
  const wording = words.cancelling;
  return (
    <>
      <h1 className="text-xl font-semibold tracking-tight text-balance">
        {say(wording.heading, { plan: plan.title })}
      </h1>
      <p className="text-lg text-pretty">
        {accessUntil ? say(wording.keepUntil, { date: date(accessUntil) }) : wording.endsNow}
      </p>
      <PressForm
        action={`/api${base}/jobs/cancel`}
        hidden={{ ...hidden, reason, own, key: pressKey }}
        label={wording.confirm}
      />
      {hidden["token"] === null && (
        <a href={base} className="link hit-area w-fit py-1 text-base">
          {wording.keep}
        </a>
      )}
    </>
  );
}

type DoneProps = StepProps & { returnUrl: string | null; seller: string; pressKey: string };

/** Third screen: done, with the way back into it, and out of here. */
export function CancelDone({ plan, base, hidden, returnUrl, seller, pressKey }: DoneProps) {
  const { words, say, date } = useVoice();
  const wording = words.cancelling;
  const isLink = hidden["token"] !== null;
  return (
    <>
      <h1 className="text-xl font-semibold tracking-tight text-balance">
        {say(wording.doneHeading, { plan: plan.title })}
      </h1>
      <p className="text-base text-pretty">
        {say(wording.keepUntil, { date: date(plan.periodEndsAt) })} {wording.doneMail}
      </p>
      {plan.actions.resume && (
        <PressForm
          action={`/api${base}/jobs/undo-cancel`}
          hidden={{ ...hidden, from: isLink ? null : "home", key: `${pressKey}-resume` }}
          label={wording.resume}
          look="plain"
        />
      )}
      {returnUrl && (
        <a href={returnUrl} className={panelAction}>
          {say(words.back, { seller })}
        </a>
      )}
    </>
  );
}
