import { requireCustomer } from "@/server/auth/actor";
import { inTransaction, type ServiceContext } from "@/server/context";
import { parseCustomerLocale } from "@/server/domain/customer-locale";
import { nameKeyOf } from "@/server/domain/name-key";
import { recordEvent } from "@/server/services/events/record-event";
import { ownCustomer } from "./account-home";
import type { ChangeOwnDetailsInput } from "./schemas";

/**
 * Takes what the calling customer says of themselves; an empty name forgets the one before.
 *
 * @throws forbidden  `account.closed`
 */
export async function changeOwnDetails(
  ctx: ServiceContext,
  { firstName, lastName, locale }: ChangeOwnDetailsInput,
): Promise<void> {
  requireCustomer(ctx.actor);
  await inTransaction(ctx, async (tx) => {
    const { publisherId } = tx;
    const customer = await ownCustomer(tx);
    const given = {
      firstName: firstName || null,
      lastName: lastName || null,
      locale: parseCustomerLocale(locale) ?? customer.locale,
    };
    const fields = (["firstName", "lastName", "locale"] as const).filter(
      (field) => customer[field] !== given[field],
    );
    if (fields.length === 0) return;
    await tx.db.customer.update({
      where: { publisherId_id: { publisherId, id: customer.id } },
      data: {
        ...given,
        nameKey: nameKeyOf(given.firstName, given.lastName),
        updatedAt: tx.clock.now(),
      },
    });
    const customerId = Number(customer.id);
    const payload = { customerId, fields };
    await recordEvent(tx, { type: "customer.profile-changed", payload, customerId });
  });
}
