import { authorize } from "@/server/auth/authorize";
import { inTransaction, type ServiceContext } from "@/server/context";
import { changedValues } from "@/server/domain/changed-values";
import { conflict } from "@/server/domain/errors";
import { recordChange } from "@/server/services/events/record-change";
import { toEmailLooks } from "../email-settings";
import { holdEmailSetting } from "./hold-email-setting";
import type { SaveEmailLooksInput } from "./schemas";

/**
 * Changes how mails look and whom they come from. Saves over nobody: whoever filled the form from an
 * older version is told.
 *
 * @throws conflict  `email.changed-meanwhile`
 */
export async function saveEmailLooks(
  ctx: ServiceContext,
  { version, ...looks }: SaveEmailLooksInput,
): Promise<{ version: number }> {
  authorize(ctx.actor, "settings:write");
  const { publisherId } = ctx;
  return inTransaction(ctx, async (tx) => {
    const setting = await holdEmailSetting(tx);
    if ((setting?.version ?? 0) !== version) {
      throw conflict(
        "email.changed-meanwhile",
        "Somebody else has saved these settings meanwhile.",
      );
    }
    const difference = changedValues(toEmailLooks(setting), looks);
    if (!difference) return { version };
    const saved = {
      senderName: looks.senderName || null,
      supportAddress: looks.supportAddress || null,
      brandColour: looks.brandColour,
      logoUrl: looks.logoUrl || null,
      version: version + 1,
      updatedAt: tx.wall.now(),
    };
    await tx.db.emailSetting.upsert({
      where: { publisherId },
      create: { publisherId, ...saved },
      update: saved,
    });
    await recordChange(tx, {
      type: "email.looks-changed",
      payload: { fields: Object.keys(difference.after) },
      targetType: "email-settings",
      targetId: String(publisherId),
      ...difference,
    });
    return { version: version + 1 };
  });
}
