import type { TransactionContext } from "@/server/context";
import type { CustomerTemplate } from "@/server/emails/customer-templates";
import { sampleProps } from "@/server/emails/sample-props";
import { readEmailSettings } from "../email-settings";

/** A mail's figures for a look at it: made up, in the publisher's own currency and zone. */
export async function sampleFor(tx: TransactionContext, template: CustomerTemplate) {
  const { seller, locale, timeZone } = await readEmailSettings(tx);
  const { defaultCurrency: currency } = await tx.db.companyProfile.findUniqueOrThrow({
    where: { publisherId: tx.publisherId },
  });
  const stage = { ...seller, locale, timeZone, currency, now: tx.clock.now() };
  return sampleProps(stage)[template];
}
