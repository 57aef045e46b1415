import { authorize } from "@/server/auth/authorize";
import { inTransaction, type ServiceContext } from "@/server/context";
import { readListPage } from "@/server/db/list/read-page";
import type { ListInput } from "@/server/services/lists/schemas";
import { toSubscriptionLine, type SubscriptionRow } from "./subscription-line";
import { subscriptionsFor } from "./subscription-list";

/**
 * A page of the publisher's subscriptions, ended ones included.
 *
 * @throws invalid  `list.unreadable`
 */
export async function listSubscriptions(ctx: ServiceContext, input: ListInput) {
  const { actor } = ctx;
  authorize(actor, "overview:read");
  return inTransaction(ctx, (tx) =>
    readListPage(tx, subscriptionsFor(actor), input, (row: SubscriptionRow) =>
      toSubscriptionLine(actor, row),
    ),
  );
}
