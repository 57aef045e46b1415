"use client";

import type { HomePlan } from "@/server/services/my-account/account-home";
import { useVoice } from "./account-voice";
import { jobPath } from "./job-path";
import { PressForm } from "./press-form";

type Props = { plan: HomePlan; base: string; pressKey: string };

/** What can be done with a plan, each a page of its own; what costs nothing to undo is done at once. */
export function PlanActionsRow({ plan, base, pressKey }: Props) {
  const { words, say, card } = useVoice();
  const { actions, subscriptionId, title, standing } = plan;
  const wording = words.plan;
  const jobs = [
    [actions.resume, "resume", wording.resume],
    [actions.endPause && standing === "paused", "resume", wording.endPause],
    [actions.updatePayment && !plan.isFree && !plan.overdue, "update-payment", wording.update],
    [actions.change, "change-plan", wording.change],
    [actions.pauseCycles > 0, "pause", wording.pause],
    [actions.stop, "cancel", wording.cancel],
  ] as const;
  const open = jobs.filter(([isOpen]) => isOpen);
  return (
    <>
      {actions.retry && plan.card && (
        <PressForm
          action={`/api${base}/jobs/retry`}
          hidden={{ subscription: subscriptionId, key: `${pressKey}-retry` }}
          label={say(wording.payNow, { card: card(plan.card) })}
          look="plain"
        />
      )}
      {open.length > 0 && (
        <ul aria-label={say(wording.actions, { plan: title })} className="flex flex-wrap gap-2">
          {open.map(([, job, label]) => (
            <li key={label}>
              <a
                href={jobPath(base, job, subscriptionId)}
                className="inline-flex h-11 items-center rounded-lg border border-control px-4 text-base font-medium hover:bg-subtle"
              >
                {label}
              </a>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
