import { randomUUID } from "node:crypto";
import { hiddenOf } from "@/app/_lib/account-job";
import { jobTitle, planJobPage, type JobProps } from "@/app/_lib/job-page";
import { ProblemNotice } from "@/components/account/problem-notice";
import { JobDone, ResumeJob } from "@/components/account/resume-job";
import { accountPages } from "@/server/api/account/pages";

export const generateMetadata = jobTitle(({ resuming }) => resuming.title);

export default function ResumePage(props: JobProps) {
  return planJobPage("resume", props, async (plan, open) => {
    const { visitor, base, seller, back, problem, done, charge } = open;
    if (done !== null && problem === null) {
      return (
        <JobDone
          heading={plan.title}
          done={done}
          charge={charge}
          returnUrl={back.url}
          seller={seller.name}
        />
      );
    }
    const { subscriptionId, actions } = plan;
    const kind = actions.endPause ? "end-pause" : actions.resume ? "resume" : null;
    const preview =
      kind && (await accountPages.preview(visitor.ctx, { subscriptionId, change: { kind } }));
    const next = preview?.nextPayment;
    return (
      <>
        <ProblemNotice problem={problem} seller={seller.name} />
        <ResumeJob
          plan={plan}
          base={base}
          hidden={hiddenOf(open)}
          pressKey={randomUUID()}
          preview={
            preview && {
              charged: preview.charged.total,
              next: next ? { at: next.at.toISOString(), amount: next.amount } : null,
            }
          }
        />
      </>
    );
  });
}
