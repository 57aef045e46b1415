import { authorize } from "@/server/auth/authorize";
import { inTransaction, type ServiceContext } from "@/server/context";
import { conflict } from "@/server/domain/errors";
import { nameKeyOf } from "@/server/domain/name-key";
import { recordAuditEntry } from "@/server/services/audit/record-audit-entry";
import { recordEvent } from "@/server/services/events/record-event";
import { lockCustomer } from "./lock-customer";
import { requireCustomer } from "./require-customer";
import type { ChangeCustomerProfileInput } from "./schemas";

/**
 * Corrects what is known of a customer, field by field: what is not named stays, and an empty text
 * forgets. Who may not read personal data may not write over it. Log and event name the fields that
 * changed and nothing of what is in them.
 *
 * @throws not-found  `customer.not-found`
 * @throws conflict   `customer.anonymised`
 */
export async function changeCustomerProfile(
  ctx: ServiceContext,
  { customerId, ...given }: ChangeCustomerProfileInput,
) {
  authorize(ctx.actor, "accounts:write");
  authorize(ctx.actor, "personal-data:read");
  const { publisherId } = ctx;

  return inTransaction(ctx, async (tx) => {
    const { id } = await requireCustomer(tx, customerId);
    const customer = await lockCustomer(tx, id);
    if (customer.state === "anonymised") {
      throw conflict(
        "customer.anonymised",
        "This customer was anonymised. Nothing is kept of them any more.",
      );
    }
    const asked = Object.entries(given).map(([field, value]) => [field, value || null] as const);
    const changed = asked.filter(([field, value]) => customer[field as keyof Given] !== value);
    if (changed.length === 0) return { changedFields: [] };

    const fields = changed.map(([field]) => field);
    const values = Object.fromEntries(changed) as Given;
    const { firstName, lastName } = { ...customer, ...values };
    await tx.db.customer.update({
      where: { publisherId_id: { publisherId, id } },
      data: { ...values, nameKey: nameKeyOf(firstName, lastName), updatedAt: tx.clock.now() },
    });
    await recordEvent(tx, {
      type: "customer.profile-changed",
      payload: { customerId, fields },
      customerId,
    });
    await recordAuditEntry(tx, {
      action: "customer.profile-changed",
      targetType: "customer",
      targetId: String(customerId),
      after: { fields },
    });
    return { changedFields: fields };
  });
}

type Given = Omit<ChangeCustomerProfileInput, "customerId">;
