import { authorize } from "@/server/auth/authorize";
import { inTransaction, type ServiceContext } from "@/server/context";
import { changedValues } from "@/server/domain/changed-values";
import { conflict } from "@/server/domain/errors";
import { lockSwitchSettings } from "./lock-switch-settings";
import { readSwitchRules } from "./read-switch-settings";
import { recordSwitchChange } from "./record-switch-change";
import type { SaveSwitchRulesInput } from "./schemas";

/**
 * Changes what all upgrades and all downgrades do from now on. Switches that are planned already
 * happen as they were announced. Saves over nobody.
 *
 * @throws conflict  `switch.changed-meanwhile`
 */
export async function saveSwitchRules(
  ctx: ServiceContext,
  { version, ...rules }: SaveSwitchRulesInput,
): Promise<{ version: number }> {
  authorize(ctx.actor, "offers:write");
  const { publisherId } = ctx;

  return inTransaction(ctx, async (tx) => {
    await lockSwitchSettings(tx);
    const standing = await readSwitchRules(tx);
    if (standing.version !== version) {
      throw conflict(
        "switch.changed-meanwhile",
        "Somebody else has saved these settings meanwhile.",
      );
    }
    const difference = changedValues(standing.rules, rules);
    if (!difference) return { version };
    const saved = { ...rules, version: version + 1, updatedAt: tx.wall.now() };
    await tx.db.switchSetting.upsert({
      where: { publisherId },
      create: { publisherId, ...saved },
      update: saved,
    });
    await recordSwitchChange(tx, difference);
    return { version: version + 1 };
  });
}
