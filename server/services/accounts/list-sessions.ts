import { requirePerson } from "@/server/auth/actor";
import type { ServiceContext } from "@/server/context";
import { describeDevice } from "@/server/domain/device";

const longestList = 100;

/** Where the caller is signed in, this browser first, then the most recently seen. */
export async function listSessions(ctx: ServiceContext) {
  const { accountId, sessionId } = requirePerson(ctx.actor);
  const rows = await ctx.db.adminSession.findMany({
    where: { accountId, revokedAt: null, expiresAt: { gt: ctx.wall.now() } },
    orderBy: [{ lastSeenAt: "desc" }, { id: "desc" }],
    take: longestList,
  });
  const sessions = rows.map(({ id, createdAt, lastSeenAt, ip, userAgent }) => {
    const { name, isHandheld } = describeDevice(userAgent);
    return { id, device: name, isHandheld, ip, createdAt, lastSeenAt, isCurrent: id === sessionId };
  });
  return sessions.toSorted((a, b) => Number(b.isCurrent) - Number(a.isCurrent));
}

export type SessionView = Awaited<ReturnType<typeof listSessions>>[number];
