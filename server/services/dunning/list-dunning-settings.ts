import { authorize } from "@/server/auth/authorize";
import { inTransaction, type ServiceContext } from "@/server/context";
import { dunningPeriods } from "@/server/domain/billing/dunning";
import { chargedMethods } from "./charged-methods";
import { toSettingView } from "./dunning-row";

/** How failed payments are tried again: every payment method with every billing period. */
export async function listDunningSettings(ctx: ServiceContext) {
  authorize(ctx.actor, "settings:read");
  const { publisherId } = ctx;

  return inTransaction(ctx, async (tx) => {
    const methods = await chargedMethods(tx);
    const rows = await tx.db.dunningSetting.findMany({ where: { publisherId } });
    return methods.map(({ key, gateway, name, id }) => ({
      key,
      gateway,
      name,
      settings: dunningPeriods.map((period) =>
        toSettingView(
          period,
          rows.find((row) => row.paymentMethodId === id && row.period === period) ?? null,
        ),
      ),
    }));
  });
}

export type DunnedMethod = Awaited<ReturnType<typeof listDunningSettings>>[number];
