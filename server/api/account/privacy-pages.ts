import { listOwnConsents } from "@/server/services/consents/decide-consents";
import { listSessions } from "@/server/services/customer-sessions/list-sessions";
import { previewAnonymise } from "@/server/services/customers/anonymise-customer";
import { requireCustomer } from "@/server/auth/actor";
import type { ServiceContext } from "@/server/context";
import { ownRefund } from "@/server/services/my-account/own-refund";
import { listContracts } from "@/server/services/withdrawals/look-at-contract";

/** What the pages about refunds, devices and data ask, in the context of who is signed in. */
export const privacyPages = {
  refund: ownRefund,
  sessions: listSessions,
  consents: listOwnConsents,
  contracts: listContracts,
  leaving: (ctx: ServiceContext) =>
    previewAnonymise(ctx, { customerId: requireCustomer(ctx.actor) }),
};
