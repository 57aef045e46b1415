import { z } from "zod";
import { sendEmail } from "@/server/services/emails/send-email";
import { runExport } from "@/server/services/exports/run-export";
import { dispatchEvents } from "./dispatch-events";
import { forgetSpentAccessTask } from "./forget-spent-access";
import { forgetExpired, forgetLimits } from "./housekeeping";
import { mailAccountLinkTask } from "./mail-account-link";
import { sweepOutbox } from "./sweep-outbox";
import { defineTask, type Task } from "./task";
import { rescueJobs } from "./worker-lease";

const publisherId = z.int();

/** Everything a worker can do, by the names under which it is enqueued. */
export const tasks: readonly Task[] = [
  dispatchEvents,
  sweepOutbox,
  forgetLimits,
  forgetExpired,
  rescueJobs,
  defineTask({
    name: "send-email",
    payload: z.object({ publisherId, emailId: z.uuid() }),
    run: ({ emailId, ...to }, job) => sendEmail(job.forPublisher(to.publisherId), { emailId }),
  }),
  defineTask({
    name: "run-export",
    payload: z.object({ publisherId, taskId: z.uuid() }),
    run: ({ taskId, ...of }, job) => runExport(job.forPublisher(of.publisherId), { taskId }),
  }),
  mailAccountLinkTask,
  forgetSpentAccessTask,
];
