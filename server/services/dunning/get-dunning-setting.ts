import { authorize } from "@/server/auth/authorize";
import { inTransaction, type ServiceContext } from "@/server/context";
import { getChargedMethod } from "./charged-methods";
import { toSettingView } from "./dunning-row";
import type { DunningSettingInput } from "./schemas";

/**
 * How payments are tried for one method and one billing period.
 *
 * @throws not-found  `dunning.method-not-found`
 */
export async function getDunningSetting(
  ctx: ServiceContext,
  { method: key, period }: DunningSettingInput,
) {
  authorize(ctx.actor, "settings:read");
  const { publisherId } = ctx;

  return inTransaction(ctx, async (tx) => {
    const { id, gateway, name } = await getChargedMethod(tx, key);
    const row =
      id === null
        ? null
        : await tx.db.dunningSetting.findUnique({
            where: {
              publisherId_paymentMethodId_period: { publisherId, paymentMethodId: id, period },
            },
          });
    return { method: { key, gateway, name }, ...toSettingView(period, row) };
  });
}
