import { authorize } from "@/server/auth/authorize";
import type { ServiceContext } from "@/server/context";
import { conflict } from "@/server/domain/errors";
import type { Permission } from "@/server/domain/permissions";
import { env } from "@/server/env";
import type { PaymentScripts } from "@/server/gateways/payments/payment-scripts";

/**
 * The scripts of the sandbox's gateway. Nobody tells a real gateway what to answer: in live mode
 * they are refused here, and no live gateway has them.
 *
 * @throws forbidden  `auth.permission-missing`
 * @throws conflict   `sandbox-scripts.live`
 */
export function requireScripts(
  { actor, gateways }: ServiceContext,
  permission: Permission,
  mode = env().TENURE_MODE,
): PaymentScripts {
  authorize(actor, permission);
  const scripts = gateways.payments?.scripts;
  if (mode === "sandbox" && scripts) return scripts;
  throw conflict("sandbox-scripts.live", "Only the gateway of a sandbox follows scripts.");
}
