import { randomUUID } from "node:crypto";
import type { ServiceContext } from "@/server/context";
import { DomainError } from "@/server/domain/errors";
import { changeCheckout } from "./change-checkout";
import { payCheckout } from "./pay-checkout";
import type { CompleteFreeCheckoutInput } from "./schemas";
import { getCheckout } from "./get-checkout";

/** What a page without script can say of a refusal. */
export type FormProblem = "email-unproven" | "not-free" | "refused";

/**
 * Completes an order that costs nothing from a plain form, in one request.
 *
 * @returns `null` when it is done, also when it was done before
 * @throws not-found  `checkout.not-found`
 */
export async function completeFreeCheckout(
  ctx: ServiceContext,
  { session, email, country }: CompleteFreeCheckoutInput,
): Promise<FormProblem | null> {
  const before = await getCheckout(ctx, { session });
  if (before.state === "paid") return null;
  if (before.requiresPaymentDetails) return "not-free";
  try {
    const { price } = await changeCheckout(ctx, { session, email, country });
    await payCheckout(ctx, {
      session,
      email,
      country,
      attempt: randomUUID(),
      cardToken: null,
      savedMethodId: null,
      expectedTotal: price.total,
    });
    return null;
  } catch (error) {
    if (!(error instanceof DomainError) || error.kind === "not-found") throw error;
    return error.code === "checkout.email-unproven" ? "email-unproven" : "refused";
  }
}
