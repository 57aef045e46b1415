import { z } from "zod";
import { invalid } from "@/server/domain/errors";
import { isIpAddress } from "@/server/domain/ip-network";
import type { Exchange } from "@/server/http/exchange";
import type { Access } from "@/server/services/entitlements/access-status";
import { getAccessOfToken } from "@/server/services/entitlements/get-access-of-token";
import { wireExpiry } from "../wire-values";
import { customerTokenIn, strangerContext } from "./callers";
import { readParams, type Method } from "./method";
import { optionalText } from "./params";

const accessParams = z.object({ offerId: optionalText, ipAddress: optionalText });

/** May this customer watch? A visitor who is not signed in may not, and that is no error. */
const getAccessStatus: Method = async (exchange: Exchange, params) => {
  const { offerId = "", ipAddress } = readParams(accessParams, params);
  if (ipAddress !== undefined && !isIpAddress(ipAddress)) {
    throw invalid("arguments.invalid", "The ipAddress is no IP address.");
  }
  const customerToken = customerTokenIn(params);
  if (customerToken === null) return toWireAccess(stranger);
  return toWireAccess(
    await getAccessOfToken(strangerContext(exchange), { customerToken, offerId }),
  );
};

const stranger: Access = { isGranted: false, endsAt: null, isDirect: false };

/** These five members and no other: one client fails on any it does not know. */
const toWireAccess = ({ isGranted, endsAt, isDirect }: Access) => ({
  accessGranted: isGranted,
  // No other name of a grant is known to any client.
  grantType: isGranted ? "direct-purchase" : null,
  expiresAt: wireExpiry(endsAt),
  purchasedDirectly: isDirect,
  socialCommissionUrl: null,
});

export const accessMethods = { getAccessStatus };
