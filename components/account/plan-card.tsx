"use client";

import { CardMark } from "@/components/checkout/card-mark";
import type { HomePlan } from "@/server/services/my-account/account-home";
import { useVoice } from "./account-voice";
import { PlanActionsRow } from "./plan-actions-row";
import { PlanNotes } from "./plan-notes";
import { UpcomingPart } from "./upcoming-part";

type Props = { plan: HomePlan; base: string; pressKey: string };

/** What somebody has, when they are charged next and with what, and what they can do about it. */
export function PlanCard({ plan, base, pressKey }: Props) {
  const { price } = useVoice();
  return (
    <article aria-labelledby={`plan-${plan.subscriptionId}`} className="account-card">
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1">
        <div className="min-w-0">
          <h2
            id={`plan-${plan.subscriptionId}`}
            className="text-lg font-semibold tracking-tight text-balance"
          >
            {plan.title}
          </h2>
          <p className="text-base text-fg-muted">{price(plan)}</p>
        </div>
        <StandingChip plan={plan} />
      </div>
      <NextCharge plan={plan} />
      <PlanNotes plan={plan} base={base} pressKey={pressKey} />
      <PlanActionsRow plan={plan} base={base} pressKey={pressKey} />
      {plan.upcoming && plan.upcoming.events.length > 0 && (
        <UpcomingPart upcoming={plan.upcoming} />
      )}
    </article>
  );
}

const tones = {
  active: "bg-ok-soft text-ok",
  trial: "bg-primary-soft text-primary",
  stopped: "bg-warn-soft text-warn",
  paused: "bg-subtle text-fg-muted",
  terminated: "bg-subtle text-fg-muted",
  overdue: "bg-bad-soft text-bad",
};

function StandingChip({ plan: { standing, overdue } }: Pick<Props, "plan">) {
  const { words } = useVoice();
  const shown = overdue ? "overdue" : standing;
  return (
    <span className={`rounded-full px-2.5 py-0.5 text-sm font-medium ${tones[shown]}`}>
      {words.plan.standing[shown]}
    </span>
  );
}

/** The one line that most people come for. */
function NextCharge({ plan }: Pick<Props, "plan">) {
  const { words, say, amount, date, card } = useVoice();
  const { nextPayment, standing, overdue, isExternallyManaged, isFree } = plan;
  const isTold = overdue || standing === "paused" || standing === "stopped";
  if (isExternallyManaged || isTold) return null;
  if (isFree || !nextPayment) return <p className="text-base">{words.plan.free}</p>;
  const { at, amount: sum } = nextPayment;
  return (
    <dl className="tabular text-base">
      <dt className="text-sm text-fg-muted">{words.plan.next}</dt>
      <dd className="text-lg font-semibold">
        {say(words.plan.nextCharge, { amount: amount(sum), date: date(at) })}
      </dd>
      <dd className="mt-1 flex items-center gap-2 text-base text-fg-muted">
        {plan.card && <CardMark brand={plan.card.brand} />}
        {plan.card ? say(words.plan.with, { card: card(plan.card) }) : words.plan.noCard}
      </dd>
    </dl>
  );
}
