import { authorize } from "@/server/auth/authorize";
import { businessNow, inTransaction, type ServiceContext } from "@/server/context";
import { dayOf, zonedParts } from "@/server/domain/calendar";
import { conflict } from "@/server/domain/errors";
import { reconcileDay, zoneOf } from "./reconcile-day";
import type { CheckDayInput } from "./schemas";

/**
 * Lays a day beside the gateway's books now, without waiting for the job: today as well, as far as
 * it has gone.
 *
 * @throws conflict  `reconciliation.no-gateway`, `reconciliation.day-to-come`
 */
export async function checkDay(ctx: ServiceContext, { day }: CheckDayInput) {
  authorize(ctx.actor, "billing:write");
  if (!ctx.gateways.payments) {
    throw conflict("reconciliation.no-gateway", "No payment gateway is connected.");
  }
  const zone = await inTransaction(ctx, zoneOf);
  if (day > dayOf(zonedParts(await businessNow(ctx), zone))) {
    throw conflict("reconciliation.day-to-come", "That day is still to come.");
  }
  const findings = await reconcileDay(ctx, day);
  return { day, differences: findings.length };
}
