import { randomUUID } from "node:crypto";
import { notFound } from "@/server/domain/errors";
import { parseNineDigits } from "@/server/domain/ids";
import { accountSeller } from "@/server/services/my-account/account-seller";
import { strangerContext, type Visit } from "./customer-context";

/**
 * A request to a page of My account.
 *
 * @throws not-found  `publisher.not-found`
 */
export function visitOfPage(received: Headers, publisher: string): Visit {
  const id = parseNineDigits(publisher);
  if (id === null) throw notFound("publisher.not-found", "There is no such publisher here.");
  return {
    publisherId: BigInt(id),
    cookie: received.get("cookie"),
    requestId: received.get("x-request-id") ?? randomUUID(),
    ip: received.get("x-tenure-ip"),
    userAgent: received.get("user-agent"),
  };
}

/** Whom an account is with, for whoever opens it. */
export const sellerOf = (visit: Visit) => accountSeller(strangerContext(visit));
