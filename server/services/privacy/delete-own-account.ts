import { requireCustomer } from "@/server/auth/actor";
import { inTransaction, type ServiceContext } from "@/server/context";
import { invalid } from "@/server/domain/errors";
import { anonymiseCustomer } from "@/server/services/customers/anonymise-customer";
import type { FoundSession } from "@/server/services/customer-sessions/find-session";
import { ownCustomer } from "@/server/services/my-account/account-home";
import { requireProof } from "@/server/services/my-account/require-proof";
import { oweAcknowledgement } from "./acknowledge-deletion";
import type { DeleteOwnAccountInput } from "./schemas";

/**
 * Deletes the calling customer's account: ends what they have, takes away all that says who they were
 * and leaves the books. The address leaves with the acknowledgement that goes to it, which is the last
 * mail they get.
 *
 * @throws invalid    `privacy.unconfirmed`: the word that confirms it was not typed
 * @throws forbidden  `account.unproven`, `account.closed`
 * @throws conflict   `customer.payment-under-way`, `customer.subscription-parked`
 */
export async function deleteOwnAccount(
  ctx: ServiceContext,
  session: Pick<FoundSession, "provenAt">,
  { confirmation, password }: DeleteOwnAccountInput,
): Promise<void> {
  const customerId = requireCustomer(ctx.actor);
  if (confirmation !== "DELETE") {
    throw invalid("privacy.unconfirmed", "Type DELETE to confirm it.");
  }
  const { email, ...own } = await inTransaction(ctx, ownCustomer);
  await requireProof(ctx, session, own, password);
  await inTransaction(ctx, async (tx) => {
    await anonymiseCustomer(tx, { customerId });
    await oweAcknowledgement(tx, { customerId, email });
  });
}
