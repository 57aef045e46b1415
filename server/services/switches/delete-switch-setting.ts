import { authorize } from "@/server/auth/authorize";
import { inTransaction, type ServiceContext } from "@/server/context";
import { notFound } from "@/server/domain/errors";
import { lockSwitchSettings } from "./lock-switch-settings";
import { planNumber } from "./plan-number";
import { recordSwitchChange, wayText } from "./record-switch-change";
import type { SwitchRouteInput } from "./schemas";

/**
 * Takes away the way from one plan to another. Switches that are planned already still happen.
 *
 * @throws not-found  `switch.offer-not-found`, `switch.not-found`
 */
export async function deleteSwitchSetting(
  ctx: ServiceContext,
  { from, to }: SwitchRouteInput,
): Promise<Record<string, never>> {
  authorize(ctx.actor, "offers:write");
  const { publisherId } = ctx;

  return inTransaction(ctx, async (tx) => {
    const [fromNumber, toNumber] = [await planNumber(tx, from), await planNumber(tx, to)];
    await lockSwitchSettings(tx);
    const where = { publisherId_fromNumber_toNumber: { publisherId, fromNumber, toNumber } };
    const known = await tx.db.switchRoute.findUnique({ where });
    if (!known) throw notFound("switch.not-found", "There is no way between these offers.");
    await tx.db.switchRoute.delete({ where });
    await recordSwitchChange(tx, { before: { [wayText(fromNumber, toNumber)]: known.direction } });
    return {};
  });
}
