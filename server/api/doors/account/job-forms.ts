import { jobVisitor, type Visitor } from "@/server/api/account/customer-context";
import { writeOutcome } from "@/server/api/account/outcome";
import { accountPath, withQuery } from "@/server/api/account/paths";
import { parseInput } from "@/server/api/doors/rest-route";
import type { ServiceContext } from "@/server/context";
import { cancelReasons, isCancelReason } from "@/server/domain/cancel-reasons";
import { DomainError, forbidden, unauthenticated } from "@/server/domain/errors";
import type { PlanJob } from "@/server/services/my-account/job-plan";
import { cancelSwitch } from "@/server/services/subscriptions/cancel-switch";
import { changePaymentMethod } from "@/server/services/subscriptions/change-payment-method";
import { endPause } from "@/server/services/subscriptions/end-pause";
import { pauseSubscription } from "@/server/services/subscriptions/pause-subscription";
import { resumeSubscription } from "@/server/services/subscriptions/resume-subscription";
import { retryPayment } from "@/server/services/subscriptions/retry-payment";
import {
  changePaymentMethodInput,
  endPauseInput,
  pauseSubscriptionInput,
  resumeSubscriptionInput,
  retryPaymentInput,
  stopSubscriptionInput,
  subscriptionInput,
  switchSubscriptionInput,
} from "@/server/services/subscriptions/schemas";
import type { SettledCharge } from "@/server/services/subscriptions/settle-now";
import { stopSubscription } from "@/server/services/subscriptions/stop-subscription";
import { switchSubscription } from "@/server/services/subscriptions/switch-subscription";
import { accountForm, type FormCall } from "./account-form";

/** Who may send the form of a job: who is signed in, or whoever shows the link that opens it. */
export async function letIn({ visit, fields }: FormCall, job: PlanJob): Promise<Visitor> {
  const visitor = await jobVisitor(visit, job, fields["token"] || null);
  if (visitor.kind === "nobody") throw unauthenticated("auth.required", "Sign in to continue.");
  if (visitor.kind === "expired") {
    throw forbidden("account-link.expired", "This link worked for 30 minutes.");
  }
  const { link } = visitor;
  const isOther = link !== null && String(link.subscriptionId) !== fields["subscription"];
  if (link?.subscriptionId && isOther) {
    throw forbidden("account-link.not-ours", "This link is for another subscription.");
  }
  return visitor;
}

/** The page of a job, for the same subscription, link and way back. */
export const jobPage = ({ visit, fields }: FormCall, job: PlanJob, more: object = {}): string =>
  withQuery(accountPath(visit.publisherId, `/do/${job}`), {
    subscription: fields["subscription"],
    token: fields["token"],
    return: fields["return"],
    ...more,
  });

/** What was done, in the words of `done`, and the charge that it asked for. */
type Did = { done: string; charge?: SettledCharge | null };

const jobForm = (
  name: string,
  job: PlanJob,
  act: (ctx: ServiceContext, asked: Asked) => Promise<Did>,
) =>
  accountForm(`jobs/${name}`, {
    page: (call) =>
      call.fields["from"] === "home"
        ? accountPath(call.visit.publisherId)
        : jobPage(call, job, { offer: call.fields["offerId"] }),
    async take(call) {
      const { ctx } = await letIn(call, job);
      const { done, charge = null } = await act(ctx, askedOf(call));
      if (call.fields["from"] === "home") {
        return { to: withQuery(accountPath(call.visit.publisherId), { done }) };
      }
      const outcome = writeOutcome(call.visit.publisherId, charge);
      return { to: jobPage(call, job, { done, outcome }) };
    },
  });

const askedOf = ({ fields }: FormCall) => {
  const { charged, givenBack } = fields;
  return {
    fields,
    subscriptionId: Number(fields["subscription"]),
    /** The money that the page has shown: what is done moves the same, or nothing. */
    ...(charged !== undefined && {
      expects: { chargedMinor: Number(charged), givenBackMinor: Number(givenBack ?? 0) },
    }),
  };
};

type Asked = ReturnType<typeof askedOf>;

const reasonOf = ({ fields }: Asked): string => {
  const own = (fields["own"] ?? "").trim().slice(0, 100);
  const chosen = fields["reason"] ?? "";
  return own || (isCancelReason(chosen) ? cancelReasons[chosen] : "");
};

/** What customers do with their subscriptions, each by the verb that admins have. */
export const jobForms = [
  jobForm("cancel", "cancel", async (ctx, asked) => {
    const { subscriptionId } = asked;
    const input = parseInput(stopSubscriptionInput, { subscriptionId, reason: reasonOf(asked) });
    // The other tab was faster: what was wished for is done.
    await stopSubscription(ctx, input).catch((error: unknown) => {
      if (!(error instanceof DomainError) || error.code !== "subscription.stopped") throw error;
    });
    return { done: "cancelled" };
  }),
  /** Minds change on the last screen, too: whoever could cancel can take it back there. */
  jobForm("undo-cancel", "cancel", async (ctx, { subscriptionId }) => {
    const { charge } = await resumeSubscription(
      ctx,
      parseInput(resumeSubscriptionInput, { subscriptionId }),
    );
    return { done: "resumed", charge };
  }),
  jobForm("resume", "resume", async (ctx, asked) => {
    const { charge } = await resumeSubscription(ctx, parseInput(resumeSubscriptionInput, asked));
    return { done: "resumed", charge };
  }),
  jobForm("end-pause", "resume", async (ctx, { fields, ...asked }) => {
    const { charge } = await endPause(ctx, parseInput(endPauseInput, asked));
    const isPlanned = fields["from"] === "home" || fields["planned"] === "yes";
    return { done: isPlanned ? "pause-undone" : "pause-ended", charge };
  }),
  jobForm("pause", "pause", async (ctx, { fields, subscriptionId }) => {
    const cycles = Number(fields["cycles"]);
    await pauseSubscription(ctx, parseInput(pauseSubscriptionInput, { subscriptionId, cycles }));
    return { done: "paused" };
  }),
  jobForm("change-plan", "change-plan", async (ctx, { fields, ...asked }) => {
    const input = parseInput(switchSubscriptionInput, { ...asked, offerId: fields["offerId"] });
    const { charge } = await switchSubscription(ctx, input);
    return { done: fields["when"] === "later" ? "switch-planned" : "switched", charge };
  }),
  jobForm("undo-switch", "change-plan", async (ctx, { subscriptionId }) => {
    await cancelSwitch(ctx, parseInput(subscriptionInput, { subscriptionId }));
    return { done: "switch-undone" };
  }),
  jobForm("use-card", "update-payment", async (ctx, { fields, subscriptionId }) => {
    const paymentDetailsId = Number(fields["card"]);
    const input = parseInput(changePaymentMethodInput, { subscriptionId, paymentDetailsId });
    return { done: "method", charge: (await changePaymentMethod(ctx, input)).charge };
  }),
  jobForm("retry", "update-payment", async (ctx, { subscriptionId }) => {
    const { charge } = await retryPayment(ctx, parseInput(retryPaymentInput, { subscriptionId }));
    return { done: "retried", charge };
  }),
];
