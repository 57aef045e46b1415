import { requireCustomer } from "@/server/auth/actor";
import { inTransaction, type ServiceContext } from "@/server/context";

const mostShown = 50;

/** Where the calling customer is signed in, the browser seen last first. */
export async function listSessions(ctx: ServiceContext) {
  const customerId = BigInt(requireCustomer(ctx.actor));
  const { publisherId } = ctx;
  return inTransaction(ctx, ({ db, wall }) =>
    db.customerSession.findMany({
      where: { publisherId, customerId, revokedAt: null, expiresAt: { gt: wall.now() } },
      orderBy: [{ lastSeenAt: "desc" }, { id: "desc" }],
      select: { id: true, deviceLabel: true, createdAt: true, lastSeenAt: true },
      take: mostShown,
    }),
  );
}
