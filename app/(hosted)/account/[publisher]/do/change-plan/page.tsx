import { randomUUID } from "node:crypto";
import { hiddenOf } from "@/app/_lib/account-job";
import { one } from "@/app/_lib/account-page";
import { jobTitle, planJobPage, type JobProps, type LetIn } from "@/app/_lib/job-page";
import { PlanChoices } from "@/components/account/change-plan-job";
import { ConfirmPlan, type SwitchPreview } from "@/components/account/confirm-plan";
import { ProblemNotice } from "@/components/account/problem-notice";
import { JobDone } from "@/components/account/resume-job";
import { accountPages } from "@/server/api/account/pages";
import { withQuery } from "@/server/api/account/paths";
import type { HomePlan } from "@/server/services/my-account/account-home";
import type { PlanChoice } from "@/server/services/my-account/plan-choices";

export const generateMetadata = jobTitle(({ changing }) => changing.title);

/** Comparing plans, then what the chosen one comes to. */
export default function ChangePlanPage(props: JobProps) {
  return planJobPage("change-plan", props, async (plan, open) => {
    const { visitor, base, seller, back, problem, done, charge } = open;
    if (done !== null && problem === null) {
      const parts = { done, charge, returnUrl: back.url, seller: seller.name };
      return <JobDone heading={plan.title} {...parts} />;
    }
    const choices = await accountPages.planChoices(visitor.ctx, plan);
    const asked = await one(props.searchParams, "offer");
    const choice = choices.find(({ offerId, refusal }) => offerId === asked && refusal === null);
    const { token, return: wishedReturn } = hiddenOf(open);
    const hidden = { token, return: wishedReturn };
    const carried = withQuery("", hidden).replace("?", "&");
    return (
      <>
        <ProblemNotice problem={problem} seller={seller.name} />
        {choice ? (
          <ConfirmPlan
            plan={plan}
            choice={choice}
            base={base}
            hidden={hidden}
            pressKey={randomUUID()}
            preview={await previewOf(open, plan, choice)}
            others={withQuery(`${base}/do/change-plan`, hiddenOf(open))}
          />
        ) : (
          <PlanChoices
            plan={plan}
            base={base}
            hidden={hidden}
            carried={carried}
            choices={choices}
            pressKey={randomUUID()}
          />
        )}
      </>
    );
  });
}

async function previewOf(
  { visitor }: LetIn,
  { subscriptionId }: HomePlan,
  { offerId }: PlanChoice,
): Promise<SwitchPreview> {
  const change = { kind: "switch" as const, offerId };
  const preview = await accountPages.preview(visitor.ctx, { subscriptionId, change });
  const { charged, held, givenBack, nextPayment: next, switchesAt } = preview;
  return {
    charged: charged.total,
    held: held?.amount ?? null,
    givenBack: givenBack.total,
    next: next && { at: next.at.toISOString(), amount: next.amount },
    startsAt: switchesAt?.toISOString() ?? null,
  };
}
