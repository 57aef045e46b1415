import { authorize } from "@/server/auth/authorize";
import { inTransaction, type ServiceContext } from "@/server/context";
import { conflict, invalid } from "@/server/domain/errors";
import { lockSwitchSettings } from "./lock-switch-settings";
import { planNumber } from "./plan-number";
import { recordSwitchChange, wayText } from "./record-switch-change";
import type { SaveSwitchSettingInput } from "./schemas";

const mostRoutes = 500;

/**
 * Lets subscribers of one plan change to another, up or down as the publisher says. Saying the same
 * again changes nothing.
 *
 * @throws invalid    `switch.same-offer`
 * @throws not-found  `switch.offer-not-found`
 * @throws conflict   `switch.too-many`
 */
export async function saveSwitchSetting(
  ctx: ServiceContext,
  { from, to, direction }: SaveSwitchSettingInput,
): Promise<Record<string, never>> {
  authorize(ctx.actor, "offers:write");
  const { publisherId } = ctx;

  return inTransaction(ctx, async (tx) => {
    const [fromNumber, toNumber] = [await planNumber(tx, from), await planNumber(tx, to)];
    if (fromNumber === toNumber) {
      const sentence = "To: choose another offer than the one it is left from.";
      throw invalid("switch.same-offer", sentence, { to: sentence });
    }
    await lockSwitchSettings(tx);
    const where = { publisherId_fromNumber_toNumber: { publisherId, fromNumber, toNumber } };
    const known = await tx.db.switchRoute.findUnique({ where });
    if (known?.direction === direction) return {};
    if (!known && (await tx.db.switchRoute.count({ where: { publisherId } })) >= mostRoutes) {
      throw conflict("switch.too-many", `There are ${mostRoutes} ways already. Remove one first.`);
    }
    await tx.db.switchRoute.upsert({
      where,
      create: { publisherId, fromNumber, toNumber, direction, createdAt: tx.wall.now() },
      update: { direction },
    });
    const way = wayText(fromNumber, toNumber);
    await recordSwitchChange(tx, {
      ...(known && { before: { [way]: known.direction } }),
      after: { [way]: direction },
    });
    return {};
  });
}
