import { requireMember } from "@/server/auth/actor";
import { inTransaction, type ServiceContext } from "@/server/context";
import { conflict } from "@/server/domain/errors";
import { labelOfPermission } from "@/server/domain/grant-labels";
import { queueEmail } from "@/server/services/emails/queue-email";
import { findGrantors } from "./queries";
import type { RequestPermissionInput } from "./schemas";

/**
 * Asks those who can grant a permission for it, by mail. Asking again on the same day sends nothing
 * more.
 *
 * @throws conflict  `team.permission-held`
 */
export async function requestPermission(
  ctx: ServiceContext,
  { permission }: RequestPermissionInput,
): Promise<{ asked: string[] }> {
  const { accountId, permissions } = requireMember(ctx.actor);
  if (permissions.includes(permission)) {
    throw conflict("team.permission-held", "You have this permission. Load the page again.");
  }

  return inTransaction(ctx, async (tx) => {
    const { publisherId } = tx;
    const publisher = await tx.db.publisher.findUniqueOrThrow({ where: { id: publisherId } });
    const asker = await tx.db.adminAccount.findUniqueOrThrow({ where: { id: accountId } });
    const day = tx.wall.now().toISOString().slice(0, 10);
    const grantors = await findGrantors(tx);
    for (const { id, name, email } of grantors) {
      await queueEmail(tx, {
        template: "permission-request",
        dedupeKey: `permission-request:${accountId}:${permission}:${day}:${id}`,
        to: email,
        props: {
          publisherId: Number(publisherId),
          publisherName: publisher.name,
          name,
          askerName: asker.name,
          permission: labelOfPermission(permission),
        },
      });
    }
    return { asked: grantors.map(({ name }) => name) };
  });
}
