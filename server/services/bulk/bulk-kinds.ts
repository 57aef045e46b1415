import type { Actor } from "@/server/auth/actor";
import type { ServiceContext } from "@/server/context";
import type { ListDefinition } from "@/server/db/list/definition";
import type { Permission } from "@/server/domain/permissions";
import { blockCustomer, unblockCustomer } from "@/server/services/customers/block-customer";
import { customersFor } from "@/server/services/customers/customer-list";
import { grantAccess } from "@/server/services/entitlements/grant-access";
import { stopSubscription } from "@/server/services/subscriptions/stop-subscription";
import { subscriptionsFor } from "@/server/services/subscriptions/subscription-list";
import type { BulkAction } from "./schemas";

type BulkKind = {
  /** As the job tray and the file call it. */
  title: string;
  permission: Permission;
  listFor: (actor: Actor) => ListDefinition;
};

/**
 * What can be done with many rows at once. Nothing that takes a person or money away for good is
 * among it: that is looked at one by one.
 */
export const bulkKinds: Readonly<Record<BulkAction["kind"], BulkKind>> = {
  "grant-access": {
    title: "Grant access",
    permission: "customers:write",
    listFor: customersFor,
  },
  block: { title: "Block customers", permission: "accounts:write", listFor: customersFor },
  unblock: { title: "Let customers in again", permission: "accounts:write", listFor: customersFor },
  "stop-renewal": {
    title: "Stop renewal",
    permission: "customers:write",
    listFor: subscriptionsFor,
  },
};

/** Does it to one row, by the verb that does it to one. */
export async function doOne(ctx: ServiceContext, action: BulkAction, id: number): Promise<void> {
  switch (action.kind) {
    case "grant-access": {
      const { kind: _, ...grant } = action;
      await grantAccess(ctx, { customerId: id, ...grant });
      return;
    }
    case "block":
      return blockCustomer(ctx, { customerId: id });
    case "unblock":
      return unblockCustomer(ctx, { customerId: id });
    case "stop-renewal":
      await stopSubscription(ctx, { subscriptionId: id, reason: "" });
  }
}
