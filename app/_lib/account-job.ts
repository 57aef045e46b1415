import { redirect } from "next/navigation";
import { jobVisitor, type Visitor } from "@/server/api/account/customer-context";
import { readOutcome } from "@/server/api/account/outcome";
import { accountPages } from "@/server/api/account/pages";
import { withQuery } from "@/server/api/account/paths";
import type { AccountJob } from "@/server/domain/account-job";
import { DomainError } from "@/server/domain/errors";
import { one, openAccount, type Asked } from "./account-page";

/** What the pages of a job have in common: whose it is, how they were let in, and the way back. */
export type OpenJob = Awaited<ReturnType<typeof openFrame>> & {
  visitor: Visitor | null;
  /** Why nobody was let in: `expired` for a link whose time is over, or the code of a refusal. */
  closed: string | null;
};

async function openFrame(publisher: string, asked: Asked) {
  const opened = await openAccount(publisher);
  const subscription = Number((await one(asked, "subscription")) ?? "");
  return {
    ...opened,
    token: await one(asked, "token"),
    subscriptionId: Number.isSafeInteger(subscription) && subscription > 0 ? subscription : null,
    wishedReturn: await one(asked, "return"),
    problem: await one(asked, "problem"),
    done: await one(asked, "done"),
    charge: readOutcome(opened.visit.publisherId, await one(asked, "outcome")),
  };
}

/**
 * A job's page: for whoever its link names while that works, or else for who is signed in; everybody
 * else signs in first.
 */
export async function openJob(
  publisher: string,
  job: AccountJob | "pause",
  asked: Asked,
): Promise<OpenJob> {
  const frame = await openFrame(publisher, asked);
  try {
    const found = await jobVisitor(frame.visit, job, frame.token);
    if (found.kind === "expired") return { ...frame, visitor: null, closed: "expired" };
    if (found.kind === "nobody") redirect(signInFirst(frame, job));
    const { link } = found;
    return {
      ...frame,
      visitor: found,
      closed: null,
      subscriptionId: link?.subscriptionId ?? frame.subscriptionId,
      wishedReturn: link?.returnUrl ?? frame.wishedReturn,
    };
  } catch (error) {
    if (error instanceof DomainError && error.kind === "forbidden") {
      return { ...frame, visitor: null, closed: error.code };
    }
    throw error;
  }
}

type Frame = Awaited<ReturnType<typeof openFrame>>;

function signInFirst({ base, subscriptionId, wishedReturn }: Frame, job: string): string {
  const next = withQuery(`${base}/do/${job}`, {
    subscription: subscriptionId,
    return: wishedReturn,
  });
  return withQuery(`${base}/sign-in`, { next });
}

/** What every form of a job carries: which subscription, what let them in, and the way back. */
export const hiddenOf = ({ subscriptionId, token, wishedReturn }: OpenJob) => ({
  subscription: subscriptionId,
  token,
  return: wishedReturn,
});

/** Where the customer goes afterwards: the site that sent them, their account, or the seller's site. */
export async function backOf({ visitor, wishedReturn, base, seller }: OpenJob) {
  const url = visitor && (await accountPages.allowedReturn(visitor.ctx, wishedReturn));
  const home = visitor?.session ? base : null;
  return { url: url ?? (home === null ? seller.websiteUrl : null), home };
}
