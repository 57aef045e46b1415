"use client";

import type { ReactNode } from "react";
import type { HomePlan } from "@/server/services/my-account/account-home";
import { useVoice } from "./account-voice";
import { jobPath } from "./job-path";
import { PressForm } from "./press-form";

type Props = { plan: HomePlan; base: string; pressKey: string };

/** What has been decided, or has gone wrong, with the one thing to do about it. */
export function PlanNotes({ plan, base, pressKey }: Props) {
  const { words, say, date, moment, amount, price } = useVoice();
  const { standing, planned, pendingSwitch, nextPayment, overdue, subscriptionId } = plan;
  const wording = words.plan;
  const undo = (job: string, label: string) => (
    <PressForm
      action={`/api${base}/jobs/${job}`}
      hidden={{ subscription: subscriptionId, from: "home", key: `${pressKey}-${job}` }}
      label={label}
      look="plain"
    />
  );
  if (plan.isExternallyManaged) {
    const channel = say(wording.channels, { channel: plan.channel });
    return <Note>{say(wording.external, { channel })}</Note>;
  }
  if (overdue && nextPayment) {
    const { graceEndsAt } = overdue;
    return (
      <Note isBad>
        <p className="font-semibold">
          {say(wording.overdue, { amount: amount(nextPayment.amount) })}
        </p>
        <p>
          {graceEndsAt
            ? say(wording.overdueGrace, { date: moment(graceEndsAt) })
            : wording.overdueSoon}
        </p>
        <a
          href={jobPath(base, "update-payment", subscriptionId)}
          className="account-button mt-3 bg-primary text-primary-fg hover:bg-primary-hover"
        >
          {wording.update}
        </a>
      </Note>
    );
  }
  if (standing === "stopped") {
    return <Note>{say(wording.endsOn, { date: date(plan.periodEndsAt) })}</Note>;
  }
  if (standing === "paused" && planned && nextPayment) {
    const values = { date: date(planned.at), amount: amount(nextPayment.amount) };
    return <Note>{say(wording.pausedUntil, values)}</Note>;
  }
  if (planned?.kind === "switching") return <Note>{wording.switching}</Note>;
  if (planned?.kind === "pause") {
    return (
      <Note>
        <p className="mb-3">{say(wording.pausePlanned, { date: date(planned.at) })}</p>
        {plan.actions.endPause && undo("end-pause", wording.undoPause)}
      </Note>
    );
  }
  if (planned && pendingSwitch) {
    const values = {
      plan: pendingSwitch.title,
      date: date(planned.at),
      price: price({ price: pendingSwitch.price, period: plan.period }),
    };
    return (
      <Note>
        <p className="mb-3">{say(wording.switchPlanned, values)}</p>
        {plan.actions.undoSwitch && undo("undo-switch", wording.undoSwitch)}
      </Note>
    );
  }
  if (standing === "trial" && nextPayment) {
    const values = { date: date(nextPayment.at), amount: amount(nextPayment.amount) };
    return <Note>{say(wording.trialUntil, values)}</Note>;
  }
  return null;
}

const Note = ({ isBad = false, children }: { isBad?: boolean; children: ReactNode }) => (
  <div
    className={`rounded-lg px-4 py-3.5 text-base text-pretty ${isBad ? "bg-bad-soft" : "bg-subtle"}`}
  >
    {children}
  </div>
);
