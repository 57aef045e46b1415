import type { Parameters, Route } from "@/server/http/door";
import type { Exchange } from "@/server/http/exchange";
import type { Access } from "@/server/services/entitlements/access-status";
import { getAccess } from "@/server/services/entitlements/get-access";
import { getAccessInput } from "@/server/services/entitlements/schemas";
import { wireExpiry } from "../wire-values";
import { customerContext } from "./callers";
import { success } from "./envelope";
import { readPathAs } from "./read-input";

/** May this customer watch? Asked by every player, every time. */
export const entitlementRoutes: readonly Route[] = [
  { method: "GET", pattern: "/entitlements/:offerId", answer: entitlement },
];

async function entitlement(exchange: Exchange, parameters: Parameters) {
  const ctx = await customerContext(exchange);
  return success(toWireAccess(await getAccess(ctx, readPathAs(parameters, getAccessInput))));
}

const toWireAccess = ({ isGranted, endsAt }: Access) => ({
  accessGranted: isGranted,
  expiresAt: wireExpiry(endsAt),
});
