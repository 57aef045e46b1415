import { z } from "zod";
import { sendEmail } from "@/server/services/emails/send-email";
import { acknowledgeDeletionTask } from "./acknowledge-deletion";
import { carryOutWithdrawalTask } from "./carry-out-withdrawal";
import { dispatchEvents, mailOwedEventsTask, numberInvoicesTask } from "./dispatch-events";
import { forgetCardsTask } from "./forget-cards";
import { forgetSpentAccessTask } from "./forget-spent-access";
import { forgetDeadJobs, forgetExpired, forgetLimits } from "./housekeeping";
import { mailAccountLinkTask } from "./mail-account-link";
import {
  billPublisherTask,
  findOutPayments,
  returnDuplicateTask,
  runBilling,
  voidAuthorisationTask,
} from "./run-billing";
import { runPriceChangesOf, runPriceChangesTask } from "./run-price-changes";
import { runBulkTask } from "./run-bulk";
import { runExportTask } from "./run-export";
import { findOutRefunds, refundPortionTask, takeGatewayNotices } from "./run-refunds";
import { reconcile } from "./reconcile";
import { sweepOutbox } from "./sweep-outbox";
import { runTravelTask } from "./time-travel";
import { defineTask, type Task } from "./task";
import { rescueJobs } from "./worker-lease";

const publisherId = z.int();

/** Everything a worker can do, by the names under which it is enqueued. */
export const tasks: readonly Task[] = [
  dispatchEvents,
  mailOwedEventsTask,
  numberInvoicesTask,
  sweepOutbox,
  forgetLimits,
  forgetExpired,
  forgetDeadJobs,
  rescueJobs,
  defineTask({
    name: "send-email",
    payload: z.object({ publisherId, emailId: z.uuid() }),
    run: ({ emailId, ...to }, job) => sendEmail(job.forPublisher(to.publisherId), { emailId }),
  }),
  runBulkTask,
  runExportTask,
  runPriceChangesTask,
  runPriceChangesOf,
  runBilling,
  billPublisherTask,
  findOutPayments,
  returnDuplicateTask,
  voidAuthorisationTask,
  forgetCardsTask,
  findOutRefunds,
  refundPortionTask,
  takeGatewayNotices,
  carryOutWithdrawalTask,
  acknowledgeDeletionTask,
  reconcile,
  runTravelTask,
  mailAccountLinkTask,
  forgetSpentAccessTask,
];
