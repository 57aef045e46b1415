import { requireMember } from "@/server/auth/actor";
import { authorize } from "@/server/auth/authorize";
import { inTransaction, type ServiceContext } from "@/server/context";
import { toTask, type Task } from "./queries";

const most = 50;

/** The caller's own background tasks, newest first, as long as their files are kept. */
export async function listTasks(ctx: ServiceContext): Promise<Task[]> {
  authorize(ctx.actor, "exports:create");
  const { accountId } = requireMember(ctx.actor);
  const { publisherId } = ctx;

  return inTransaction(ctx, async (tx) => {
    const rows = await tx.db.backgroundTask.findMany({
      where: { publisherId, startedBy: accountId, expiresAt: { gt: tx.wall.now() } },
      orderBy: { createdAt: "desc" },
      take: most,
    });
    return rows.map(toTask);
  });
}
