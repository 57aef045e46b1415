import { requireMember } from "@/server/auth/actor";
import { inTransaction, type ServiceContext } from "@/server/context";
import { notFound } from "@/server/domain/errors";
import { publishersOf } from "./queries";

/** Two readings of one clock differ by less. */
const clockSlackMs = 1_000;

/**
 * What the dashboard's frame shows around every page: which publisher, who is looking, what they
 * may do, and where else they may go. Open to every member, an inactive one included.
 *
 * @throws not-found  `publisher.not-found`
 */
export async function getDashboardFrame(ctx: ServiceContext) {
  const person = requireMember(ctx.actor);
  const { publisherId } = ctx;

  return inTransaction(ctx, async (tx) => {
    const profile = await tx.db.companyProfile.findUnique({
      where: { publisherId },
      include: { publisher: { select: { name: true } } },
    });
    if (!profile) throw notFound("publisher.not-found", "There is no such publisher here.");
    const account = await tx.db.adminAccount.findUniqueOrThrow({ where: { id: person.accountId } });

    return {
      publisher: {
        id: Number(publisherId),
        name: profile.publisher.name,
        country: profile.country,
        currency: profile.defaultCurrency,
        timeZone: profile.timeZone,
        locale: profile.locale,
      },
      person: {
        accountId: account.id,
        name: account.name,
        email: account.email,
        hasShortcuts: account.hasShortcuts,
      },
      /** What time it is for the publisher: its own, where its clock was set forward. */
      clock: {
        now: tx.clock.now(),
        isAhead: tx.clock.now().getTime() - tx.wall.now().getTime() > clockSlackMs,
      },
      role: person.role,
      permissions: person.permissions,
      publishers: await publishersOf(tx.db, person.accountId),
    };
  });
}

export type DashboardFrame = Awaited<ReturnType<typeof getDashboardFrame>>;
