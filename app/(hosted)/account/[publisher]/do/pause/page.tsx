import { randomUUID } from "node:crypto";
import { hiddenOf } from "@/app/_lib/account-job";
import { jobTitle, planJobPage, type JobProps } from "@/app/_lib/job-page";
import { ChoosePlan } from "@/components/account/choose-plan";
import { PauseJob } from "@/components/account/pause-job";
import { ProblemNotice } from "@/components/account/problem-notice";
import { JobDone } from "@/components/account/resume-job";
import { accountPages } from "@/server/api/account/pages";

export const generateMetadata = jobTitle(({ pausing }) => pausing.title);

export default function PausePage(props: JobProps) {
  return planJobPage("pause", props, async (plan, open) => {
    const { visitor, base, seller, back, problem, done } = open;
    if (done !== null && problem === null) {
      const parts = { done, charge: null, returnUrl: back.url, seller: seller.name };
      return <JobDone heading={plan.title} {...parts} />;
    }
    const { subscriptionId, actions } = plan;
    if (actions.pauseCycles === 0) {
      return <ChoosePlan base={base} job="pause" choices={[]} carried="" />;
    }
    const choices = await accountPages.pauseChoices(visitor.ctx, {
      subscriptionId,
      most: actions.pauseCycles,
    });
    return (
      <>
        <ProblemNotice problem={problem} seller={seller.name} />
        <PauseJob
          plan={plan}
          base={base}
          hidden={hiddenOf(open)}
          pressKey={randomUUID()}
          choices={choices}
        />
      </>
    );
  });
}
