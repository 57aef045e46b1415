import { authorize } from "@/server/auth/authorize";
import type { ServiceContext } from "@/server/context";
import { newId } from "@/server/db/new-id";
import { conflict } from "@/server/domain/errors";
import { recordAuditEntry } from "@/server/services/audit/record-audit-entry";
import { getSeller } from "@/server/services/emails/get-seller";
import { queueEmail } from "@/server/services/emails/queue-email";
import { once } from "@/server/services/idempotency/once";
import { requireCustomer } from "./require-customer";
import type { SendCustomerLinkInput } from "./schemas";

const templates = {
  "sign-in": "sign-in-link",
  "reset-password": "customer-password-reset",
} as const;

/**
 * Mails a customer the link that signs them in, or has them choose a password: to their own address
 * alone, so that whoever asks for it gets in nowhere.
 *
 * @throws not-found  `customer.not-found`
 * @throws conflict   `customer.not-active`
 */
export async function sendCustomerLink(ctx: ServiceContext, input: SendCustomerLinkInput) {
  authorize(ctx.actor, "customers:write");
  return once(ctx, "customers.send-link", input, async (tx) => {
    const { customerId, job } = input;
    const { email, state } = await requireCustomer(tx, customerId);
    if (state !== "active") {
      throw conflict("customer.not-active", "This customer is blocked or anonymised.");
    }
    const { publisherId } = tx;
    const { locale, timeZone } = await tx.db.companyProfile.findUniqueOrThrow({
      where: { publisherId },
    });
    const template = templates[job];
    await queueEmail(tx, {
      template,
      dedupeKey: `${template}:${newId()}`, // each is a mail of its own
      to: email,
      props: { ...(await getSeller(tx)), locale, timeZone, customerId },
    });
    await recordAuditEntry(tx, {
      action: `customer.${job}-link-sent`,
      targetType: "customer",
      targetId: String(customerId),
    });
    return { template };
  });
}
