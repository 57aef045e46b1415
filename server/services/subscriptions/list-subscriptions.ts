import { authorize } from "@/server/auth/authorize";
import type { ServiceContext } from "@/server/context";
import { readListPage } from "@/server/db/list/read-page";
import { inList } from "@/server/figures";
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
  return inList(ctx, input, (tx) =>
    readListPage(tx, subscriptionsFor(actor), input, (row: SubscriptionRow) =>
      toSubscriptionLine(actor, row),
    ),
  );
}
