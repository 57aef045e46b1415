"use client";

import type { HomePlan } from "@/server/services/my-account/account-home";
import type { PlanChoice } from "@/server/services/my-account/plan-choices";
import { useVoice } from "./account-voice";
import { jobPath } from "./job-path";
import { PressForm } from "./press-form";

type Props = {
  plan: HomePlan;
  base: string;
  hidden: Readonly<Record<string, string | number | null | undefined>>;
  carried: string;
  choices: readonly PlanChoice[];
  pressKey: string;
};

/** The plans that can be changed to, beside each other; and the others, with why not. */
export function PlanChoices({ plan, base, hidden, carried, choices, pressKey }: Props) {
  const { words, say, price } = useVoice();
  const wording = words.changing;
  const { subscriptionId } = plan;
  return (
    <>
      <div>
        <h1 className="text-xl font-semibold tracking-tight text-balance">
          {say(wording.heading, { plan: plan.title })}
        </h1>
        <p className="mt-1 text-base text-fg-muted">
          {say(wording.now, { plan: plan.title, price: price(plan) })}
        </p>
      </div>
      {plan.actions.undoSwitch && (
        <PressForm
          action={`/api${base}/jobs/undo-switch`}
          hidden={{ ...hidden, subscription: subscriptionId, key: pressKey }}
          label={words.plan.undoSwitch}
          look="plain"
        />
      )}
      {choices.length === 0 && <p className="text-base">{wording.none}</p>}
      <ul aria-label={wording.label} className="grid gap-3 sm:grid-cols-2">
        {choices.map((choice) => (
          <li key={choice.offerId} className="account-card justify-between">
            <div>
              <p className="text-base font-semibold">{choice.title}</p>
              <p className="text-base text-fg-muted">{price(choice)}</p>
              {choice.refusal && <Refusal reason={choice.refusal} />}
            </div>
            {choice.refusal === null && (
              <a
                href={`${jobPath(base, "change-plan", subscriptionId)}&offer=${choice.offerId}${carried}`}
                className="account-button border border-control hover:bg-subtle"
              >
                {say(wording.look, { plan: choice.title })}
              </a>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

function Refusal({ reason }: { reason: string }) {
  const { words } = useVoice();
  const { other, ...known } = words.changing.reason;
  const texts: Readonly<Record<string, string>> = known;
  return (
    <p className="mt-2 text-sm text-pretty">
      <span className="font-medium">{words.changing.unavailable}.</span> {texts[reason] ?? other}
    </p>
  );
}
