import type { TransactionContext } from "@/server/context";
import type { Customer } from "@/server/db/generated/client";
import { newId } from "@/server/db/new-id";
import { mailLocale } from "@/server/emails/mail-locale";
import { readEmailSettings } from "./email-settings";
import { queueEmail } from "./queue-email";

/** Tells a customer at the address they had that it is another one now; called before it changes. */
export async function mailAddressChange(
  tx: TransactionContext,
  { id, email, locale }: Pick<Customer, "id" | "email" | "locale">,
): Promise<void> {
  const settings = await readEmailSettings(tx);
  await queueEmail(tx, {
    template: "customer-email-changed",
    dedupeKey: `customer-email-changed:${newId()}`, // may be changed there and back
    to: email,
    customerId: id,
    props: {
      ...settings.seller,
      locale: mailLocale(locale, settings.locale),
      timeZone: settings.timeZone,
      customerId: Number(id),
      at: tx.clock.now().toISOString(),
    },
  });
}
