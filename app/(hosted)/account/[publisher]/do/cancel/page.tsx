import { randomUUID } from "node:crypto";
import { hiddenOf } from "@/app/_lib/account-job";
import { one } from "@/app/_lib/account-page";
import { jobTitle, planJobPage, type JobProps } from "@/app/_lib/job-page";
import { CancelConfirm, CancelDone, CancelReasons } from "@/components/account/cancel-job";
import { ProblemNotice } from "@/components/account/problem-notice";
import { JobDone } from "@/components/account/resume-job";
import { accountPages } from "@/server/api/account/pages";

export const generateMetadata = jobTitle(({ cancelling }) => cancelling.title);

/** Leaving, on three screens at most. */
export default function CancelPage(props: JobProps) {
  return planJobPage("cancel", props, async (plan, open) => {
    const { visitor, base, seller, back, problem } = open;
    const parts = { plan, base, hidden: hiddenOf(open), pressKey: randomUUID() };
    if (open.done === "resumed" && plan.actions.stop) {
      const back = { returnUrl: open.back.url, seller: seller.name };
      return <JobDone heading={plan.title} done="resumed" charge={open.charge} {...back} />;
    }
    if (!plan.actions.stop) {
      return <CancelDone {...parts} returnUrl={back.url} seller={seller.name} />;
    }
    const { accessUntil, instead } = await accountPages.leaving(visitor.ctx, plan);
    const isConfirming = (await one(props.searchParams, "step")) === "confirm" || problem !== null;
    return (
      <>
        <ProblemNotice problem={problem} seller={seller.name} />
        {isConfirming ? (
          <CancelConfirm
            {...parts}
            accessUntil={accessUntil}
            reason={await one(props.searchParams, "reason")}
            own={await one(props.searchParams, "own")}
          />
        ) : (
          <CancelReasons {...parts} instead={visitor.session ? instead : null} />
        )}
      </>
    );
  });
}
