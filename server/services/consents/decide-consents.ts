import { requireCustomer } from "@/server/auth/actor";
import { inTransaction, type ServiceContext } from "@/server/context";
import { conflict, invalid } from "@/server/domain/errors";
import { lockCustomer } from "@/server/services/customers/lock-customer";
import { recordEvent } from "@/server/services/events/record-event";
import { consentsOf, type ConsentView } from "./read-consents";
import type { DecideConsentsInput } from "./schemas";

/** What the calling customer is asked to agree to, with what they said. */
export async function listOwnConsents(ctx: ServiceContext): Promise<ConsentView[]> {
  const customerId = BigInt(requireCustomer(ctx.actor));
  return inTransaction(ctx, (tx) => consentsOf(tx, customerId));
}

/**
 * Writes down what the calling customer agrees to and what not, in the versions that they saw.
 *
 * @throws conflict  `consent.outdated`: there is a newer version by now
 * @throws invalid   `consent.required`: who does not agree to the terms deletes the account
 */
export async function decideConsents(
  ctx: ServiceContext,
  { accepted, versions }: DecideConsentsInput,
): Promise<void> {
  const customerId = BigInt(requireCustomer(ctx.actor));
  await inTransaction(ctx, async (tx) => {
    await lockCustomer(tx, customerId);
    const { db, publisherId, clock } = tx;
    for (const { name, version, isRequired, said } of await consentsOf(tx, customerId)) {
      if (versions[name] === undefined) continue;
      if (versions[name] !== version) {
        throw conflict("consent.outdated", "There is a newer version. Read it first.");
      }
      const state = accepted.includes(name) ? "accepted" : "declined";
      if (state === "declined" && isRequired) {
        throw invalid("consent.required", "The account needs this. Delete it to disagree.");
      }
      if (said?.state === state && said.version === version) continue;
      const answer = { version, state, decidedAt: clock.now() };
      await db.customerConsent.upsert({
        where: { publisherId_customerId_name: { publisherId, customerId, name } },
        create: { publisherId, customerId, name, ...answer },
        update: answer,
      });
      await recordEvent(tx, {
        type: "customer.consent-decided",
        customerId: Number(customerId),
        payload: { name, version, state },
      });
    }
  });
}
