import type { Metadata } from "next";
import type { ReactNode } from "react";
import { ChoosePlan } from "@/components/account/choose-plan";
import { ClosedJob } from "@/components/account/closed-job";
import { JobFrame } from "@/components/account/job-frame";
import { JobDone } from "@/components/account/resume-job";
import { accountPages } from "@/server/api/account/pages";
import { withQuery } from "@/server/api/account/paths";
import type { Visitor } from "@/server/api/account/customer-context";
import type { AccountJob } from "@/server/domain/account-job";
import type { HomePlan } from "@/server/services/my-account/account-home";
import type { PlanJob } from "@/server/services/my-account/job-plan";
import { backOf, openJob, type OpenJob } from "./account-job";
import { accountTitle, type Asked } from "./account-page";

export type JobProps = { params: Promise<{ publisher: string }>; searchParams: Asked };

type Words = Parameters<Parameters<typeof accountTitle>[1]>[0];

export const jobTitle =
  (name: (words: Words) => string) =>
  async ({ params }: JobProps): Promise<Metadata> =>
    accountTitle((await params).publisher, name);

/** What a job's page is given once somebody was let in. */
export type LetIn = Omit<OpenJob, "visitor"> & {
  visitor: Visitor;
  back: Awaited<ReturnType<typeof backOf>>;
};

/** A job's page: its frame, and what it says to whom its link does not let in. */
export async function jobPage(
  job: AccountJob | "pause",
  { params, searchParams }: JobProps,
  show: (open: LetIn) => Promise<ReactNode>,
): Promise<ReactNode> {
  const open = await openJob((await params).publisher, job, searchParams);
  const { seller, account, visitor, closed, token, problem } = open;
  const back = await backOf(open);
  return (
    <JobFrame seller={seller} account={account} back={back}>
      {visitor ? (
        await show({ ...open, visitor, back })
      ) : (
        <ClosedJob
          seller={seller}
          job={job}
          token={token ?? ""}
          closed={closed ?? ""}
          problem={problem}
        />
      )}
    </JobFrame>
  );
}

/** The same for a job that is about one plan; of several, the customer chooses first. */
export const planJobPage = (
  job: PlanJob,
  props: JobProps,
  show: (plan: HomePlan, open: LetIn) => Promise<ReactNode>,
): Promise<ReactNode> =>
  jobPage(job, props, async (open) => {
    const { visitor, subscriptionId, base, token, wishedReturn } = open;
    const { plan, choices } = await accountPages.jobPlan(visitor.ctx, { job, subscriptionId });
    if (plan) return show(plan, { ...open, subscriptionId: plan.subscriptionId });
    if (open.done !== null) {
      // What ended at once is among the plans no more.
      const { account, done, charge, back, seller } = open;
      const parts = { done, charge, returnUrl: back.url, seller: seller.name };
      return <JobDone heading={account.words.heading} {...parts} />;
    }
    const carried = withQuery("", { token, return: wishedReturn }).replace("?", "&");
    return <ChoosePlan base={base} job={job} choices={choices} carried={carried} />;
  });
