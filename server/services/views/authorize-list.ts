import { requireMember } from "@/server/auth/actor";
import { authorize } from "@/server/auth/authorize";
import type { ServiceContext } from "@/server/context";
import { auditList } from "@/server/domain/audit-list";
import { customerList } from "@/server/domain/customer-list";
import { notFound } from "@/server/domain/errors";
import { mrrMovementList } from "@/server/domain/mrr-movement-list";
import { offerList } from "@/server/domain/offer-list";
import type { Permission } from "@/server/domain/permissions";
import { differenceList } from "@/server/domain/reconciliation-list";
import { refundRequestList } from "@/server/domain/refund-request-list";
import { subscriberMovementList } from "@/server/domain/subscriber-movement-list";
import { subscriptionList } from "@/server/domain/subscription-list";
import { transactionList } from "@/server/domain/transaction-list";

/** Who may read a list may keep views of it; the views of others may name what the list holds. */
const readers: Readonly<Record<string, Permission>> = {
  [auditList.name]: "audit:read",
  [offerList.name]: "overview:read",
  [customerList.name]: "overview:read",
  [subscriptionList.name]: "overview:read",
  [transactionList.name]: "overview:read",
  [subscriberMovementList.name]: "overview:read",
  [mrrMovementList.name]: "overview:read",
  [differenceList.name]: "billing:write",
  [refundRequestList.name]: "overview:read",
};

const personalLists: ReadonlySet<string> = new Set([
  customerList.name,
  subscriptionList.name,
  transactionList.name,
  refundRequestList.name,
]);

/** Whether a list is searched by who customers are. */
export const hasPersonalSearch = (list: string): boolean => personalLists.has(list);

/**
 * Lets a member through to the views of a list they may read.
 *
 * @throws not-found  `view.unknown-list`
 */
export function authorizeList({ actor }: ServiceContext, list: string) {
  const permission = Object.hasOwn(readers, list) ? readers[list] : undefined;
  if (!permission) throw notFound("view.unknown-list", "There is no such list.");
  authorize(actor, permission);
  return requireMember(actor);
}
