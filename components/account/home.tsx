"use client";

import { panelAction } from "@/components/checkout/panel";
import type { HomePlan } from "@/server/services/my-account/account-home";
import type { AccountPlan } from "@/server/services/my-account/account-plan";
import type { AccountSeller } from "@/server/services/my-account/account-seller";
import { useVoice } from "./account-voice";
import { PlanCard } from "./plan-card";
import { DoneNotice, ProblemNotice } from "./problem-notice";

type Props = {
  seller: AccountSeller;
  base: string;
  plans: readonly HomePlan[];
  past: readonly AccountPlan[];
  problem: string | null;
  done: string | null;
  pressKey: string;
};

/** What do I have, when am I charged next, with what. */
export function AccountHome({ seller, base, plans, past, problem, done, pressKey }: Props) {
  const { words } = useVoice();
  return (
    <>
      <h1 className="text-xl font-semibold tracking-tight">
        {plans.length > 1 ? words.plan.headings : words.plan.heading}
      </h1>
      <ProblemNotice problem={problem} seller={seller.name} />
      <DoneNotice done={done} />
      {plans.length === 0 && <NoPlan seller={seller} />}
      {plans.map((plan) => (
        <PlanCard
          key={plan.subscriptionId}
          plan={plan}
          base={base}
          pressKey={`${pressKey}-${plan.subscriptionId}`}
        />
      ))}
      {past.length > 0 && <Past plans={past} />}
    </>
  );
}

function NoPlan({ seller }: Pick<Props, "seller">) {
  const { words, say } = useVoice();
  const { emptyHeading, emptyBody, emptyAction } = words.plan;
  return (
    <section className="account-card">
      <div>
        <h2 className="text-lg font-semibold tracking-tight">{emptyHeading}</h2>
        <p className="mt-1 text-base text-pretty text-fg-muted">{emptyBody}</p>
      </div>
      {seller.websiteUrl && (
        <a href={seller.websiteUrl} className={panelAction}>
          {say(emptyAction, { seller: seller.name })}
        </a>
      )}
    </section>
  );
}

function Past({ plans }: { plans: readonly AccountPlan[] }) {
  const { words, say, date } = useVoice();
  return (
    <section aria-labelledby="past" className="flex flex-col gap-2">
      <h2 id="past" className="text-base font-semibold">
        {words.plan.past}
      </h2>
      <ul className="flex flex-col divide-y divide-line border-y border-line">
        {plans.map(({ subscriptionId, title, endedAt }) => (
          <li
            key={subscriptionId}
            className="flex flex-wrap justify-between gap-x-4 py-2.5 text-base"
          >
            <span>{title}</span>
            <span className="text-fg-muted">
              {endedAt && say(words.plan.endedOn, { date: date(endedAt) })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
