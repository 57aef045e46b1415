import { inTransaction, type TransactionContext } from "@/server/context";
import { insertCustomer, insertPaymentDetails, insertPaymentMethod } from "./customer-rows";
import { insertEntitlement } from "./entitlement-rows";
import { insertMrrMovement, insertSubscriberMovement } from "./movement-rows";
import { insertOffer } from "./offer-rows";
import { insertRefund } from "./refund-rows";
import { insertTransaction } from "./sale-rows";
import { insertSubscription } from "./subscription-rows";
import type { World } from "./world";

/**
 * Rows of commerce, written straight into a world's publisher: consistent with one another, counters
 * and books included, without the verbs that would make them. `occurredAt` and the like default to
 * the world's clock; no events are recorded.
 */
export function commerceRows({ ctx }: World) {
  const bind =
    <Rest extends unknown[], Row>(
      insert: (tx: TransactionContext, ...rest: Rest) => Promise<Row>,
    ) =>
    (...rest: Rest): Promise<Row> =>
      inTransaction(ctx, (tx) => insert(tx, ...rest));

  return {
    offer: bind(insertOffer),
    customer: bind(insertCustomer),
    paymentMethod: bind(insertPaymentMethod),
    paymentDetails: bind(insertPaymentDetails),
    /** A sale with its payment and ledger entry. */
    transaction: bind(insertTransaction),
    refund: bind(insertRefund),
    /** A subscription with its periods, their transactions, its entitlement and its movements. */
    subscription: bind(insertSubscription),
    entitlement: bind(insertEntitlement),
    mrrMovement: bind(insertMrrMovement),
    subscriberMovement: bind(insertSubscriberMovement),
  };
}

export type CommerceRows = ReturnType<typeof commerceRows>;
