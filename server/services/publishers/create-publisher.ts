import { requirePerson } from "@/server/auth/actor";
import { inTransaction, type ServiceContext } from "@/server/context";
import { allGrants } from "@/server/domain/permissions";
import { recordChange } from "@/server/services/events/record-change";
import type { CreatePublisherInput } from "./schemas";

/**
 * Opens a publisher and makes an account its Owner. Runs under the new publisher's own id, reserved
 * before: `nextPublisherId`.
 *
 * @param input.ownerAccountId only the system names somebody else than the caller
 * @throws unauthenticated  nobody is signed in
 */
export async function createPublisher(
  ctx: ServiceContext,
  input: CreatePublisherInput & { ownerAccountId?: string },
) {
  const ownerAccountId = ownerOf(ctx, input.ownerAccountId);
  const { publisherId } = ctx;
  const { name, country, currency, timeZone } = input;

  return inTransaction(ctx, async (tx) => {
    const now = tx.clock.now();
    await tx.db.publisher.create({ data: { id: publisherId, name, createdAt: now } });
    await tx.db.companyProfile.create({
      data: {
        publisherId,
        legalName: name,
        country,
        defaultCurrency: currency,
        timeZone,
        // Figures and dates as the publisher writes them; the language is English for now.
        locale: country === "US" ? "en-US" : "en-GB",
        updatedAt: now,
      },
    });
    await tx.db.membership.create({
      data: {
        publisherId,
        accountId: ownerAccountId,
        role: "owner",
        grants: allGrants,
        createdAt: now,
      },
    });
    await recordChange(tx, {
      type: "publisher.created",
      payload: { ownerAccountId, country, currency },
      targetType: "publisher",
      targetId: String(publisherId),
      after: { name, country, currency, timeZone },
    });
    return { publisherId: Number(publisherId), name };
  });
}

function ownerOf(ctx: ServiceContext, named: string | undefined): string {
  if (ctx.actor.kind === "system" && named) return named;
  return requirePerson(ctx.actor).accountId;
}
