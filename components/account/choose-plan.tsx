"use client";

import type { HomePlan } from "@/server/services/my-account/account-home";
import { useVoice } from "./account-voice";
import { jobPath } from "./job-path";

type Props = { base: string; job: string; choices: readonly HomePlan[]; carried: string };

/** Which of several plans a job is about, or that there is none. */
export function ChoosePlan({ base, job, choices, carried }: Props) {
  const { words, price } = useVoice();
  const wording = words.choose;
  if (choices.length === 0) {
    return (
      <>
        <h1 className="text-xl font-semibold tracking-tight">{wording.none}</h1>
        <p className="text-base text-pretty text-fg-muted">{wording.noneBody}</p>
      </>
    );
  }
  return (
    <>
      <h1 className="text-xl font-semibold tracking-tight">{wording.heading}</h1>
      <ul className="flex flex-col gap-2">
        {choices.map((plan) => (
          <li key={plan.subscriptionId}>
            <a
              href={`${jobPath(base, job, plan.subscriptionId)}${carried}`}
              className="flex min-h-14 items-center justify-between gap-4 rounded-lg border border-control px-4 text-base hover:bg-subtle"
            >
              <span className="font-medium">{plan.title}</span>
              <span className="text-fg-muted">{price(plan)}</span>
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}
