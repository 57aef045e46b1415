import { actorId, type Actor } from "@/server/auth/actor";
import { authorize } from "@/server/auth/authorize";
import { byClockOf, type ServiceContext, type TransactionContext } from "@/server/context";
import { newId } from "@/server/db/new-id";
import { addDays, parseDay, startOfDay } from "@/server/domain/calendar";
import { conflict, invalid, notFound } from "@/server/domain/errors";
import { recordAuditEntry } from "@/server/services/audit/record-audit-entry";
import { offerKey } from "@/server/services/billing/facts/offer-key";
import { requireCustomer } from "@/server/services/customers/require-customer";
import { recordEvent } from "@/server/services/events/record-event";
import { once } from "@/server/services/idempotency/once";
import type { GrantAccessInput } from "./schemas";

/**
 * Gives a customer access by hand: a source of its own beside whatever else gives it, so that the end
 * of either leaves the other. Nothing is charged.
 *
 * @throws not-found  `customer.not-found`, `offer.not-found`
 * @throws conflict   `customer.not-active`
 * @throws invalid    `entitlement.past`
 */
export async function grantAccess(ctx: ServiceContext, input: GrantAccessInput) {
  authorize(ctx.actor, "customers:write");
  return once(ctx, "entitlements.grant", input, async (publishers) => {
    const { offerId, reason } = input;
    const { id: customerId, state } = await requireCustomer(publishers, input.customerId);
    if (state !== "active") {
      throw conflict("customer.not-active", "This customer is blocked or anonymised.");
    }
    const tx = await byClockOf(publishers, customerId);
    const { publisherId } = tx;
    await requireOffer(tx, offerId);
    const startsAt = tx.clock.now();
    const endsAt = await endOf(tx, input.until);
    const [id, sourceId] = [newId(), newId()];
    await tx.db.entitlement.create({
      data: {
        ...{ publisherId, id, customerId, ...offerKey(offerId), source: "manual", sourceId },
        ...{ startsAt, endsAt, reason, grantedBy: accountOf(tx.actor) },
      },
    });
    const window = { startsAt: startsAt.toISOString(), endsAt: endsAt?.toISOString() ?? null };
    await recordEvent(tx, {
      type: "entitlement.granted",
      customerId: input.customerId,
      payload: { offerId, source: "manual", sourceId, ...window },
    });
    await recordAuditEntry(publishers, {
      action: "entitlement.granted",
      targetType: "customer",
      targetId: String(input.customerId),
      after: { entitlementId: id, offerId, endsAt: window.endsAt },
    });
    return { entitlementId: id };
  });
}

const accountOf = (actor: Actor) => (actor.kind === "admin" ? actorId(actor) : null);

async function requireOffer({ db, publisherId }: TransactionContext, offerId: string) {
  const { offerNumber, offerCountry: country } = offerKey(offerId);
  const found = await db.offerLocalization.findFirst({
    where: { publisherId, offerNumber, country },
    select: { offerNumber: true },
  });
  if (!found) throw notFound("offer.not-found", "There is no such offer here.");
}

/** The day given is the last one with access: it ends with it, where the publisher is. */
async function endOf(
  { db, publisherId, clock }: TransactionContext,
  day: string | null,
): Promise<Date | null> {
  const date = day === null ? null : parseDay(day);
  if (!date) return null;
  const { timeZone } = await db.companyProfile.findUniqueOrThrow({ where: { publisherId } });
  const end = startOfDay(addDays(date, 1), timeZone);
  if (end > clock.now()) return end;
  const message = "Until: choose today or a later day.";
  throw invalid("entitlement.past", message, { until: message });
}
