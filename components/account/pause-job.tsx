"use client";

import type { HomePlan } from "@/server/services/my-account/account-home";
import type { PauseChoice } from "@/server/services/my-account/plan-choices";
import { useVoice } from "./account-voice";
import { PressForm } from "./press-form";

type Props = {
  plan: HomePlan;
  base: string;
  hidden: Readonly<Record<string, string | number | null | undefined>>;
  pressKey: string;
  choices: readonly PauseChoice[];
};

/** How long a break is to be, with what each length means; the server has worked it out. */
export function PauseJob({ plan, base, hidden, pressKey, choices }: Props) {
  const { words, say, date, amount } = useVoice();
  const wording = words.pausing;
  const { unit, amount: each } = plan.cycle;
  return (
    <>
      <h1 className="text-xl font-semibold tracking-tight text-balance">
        {say(wording.heading, { plan: plan.title })}
      </h1>
      <p className="text-base text-pretty">{wording.intro}</p>
      <PressForm
        action={`/api${base}/jobs/pause`}
        hidden={{ ...hidden, key: pressKey }}
        label={wording.confirm}
      >
        <fieldset className="flex flex-col gap-2">
          <legend className="mb-2 text-base font-medium">{wording.length}</legend>
          {choices.map(({ cycles, from, until, amount: sum }) => (
            <label key={cycles} className="account-choice">
              <input
                type="radio"
                name="cycles"
                value={cycles}
                defaultChecked={cycles === 1}
                className="size-4 shrink-0"
              />
              <span className="min-w-0 flex-1 text-base">
                {say(wording.choice, { unit, count: cycles * each })}
                <br />
                <small className="text-sm text-fg-muted">
                  {say(wording.back, { from: date(from), until: date(until) })}{" "}
                  {say(wording.after, { amount: amount(sum) })}
                </small>
              </span>
            </label>
          ))}
        </fieldset>
      </PressForm>
    </>
  );
}
