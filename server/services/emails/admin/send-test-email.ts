import { actorId } from "@/server/auth/actor";
import { authorize } from "@/server/auth/authorize";
import type { ServiceContext } from "@/server/context";
import { newId } from "@/server/db/new-id";
import { recordAuditEntry } from "@/server/services/audit/record-audit-entry";
import { once } from "@/server/services/idempotency/once";
import { queueEmail } from "../queue-email";
import { sampleFor } from "./sample-mail";
import type { SendTestEmailInput } from "./schemas";
import { spendMail } from "./spend-mail";

/**
 * Sends a mail with made-up figures to an address, marked as a test in each of its parts.
 *
 * @throws rate-limited  `email.too-many`
 */
export async function sendTestEmail(ctx: ServiceContext, input: SendTestEmailInput) {
  authorize(ctx.actor, "settings:write");
  const { template, to } = input;
  await spendMail("test", `${ctx.publisherId}:${actorId(ctx.actor)}`);
  return once(ctx, "emails.send-test", input, async (tx) => {
    const props = await sampleFor(tx, template);
    await queueEmail(tx, { template, props, to, dedupeKey: `test:${newId()}`, isTest: true });
    await recordAuditEntry(tx, {
      action: "email.test-sent",
      targetType: "email-template",
      targetId: template,
    });
    return { to };
  });
}
