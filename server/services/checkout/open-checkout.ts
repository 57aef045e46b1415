import { randomUUID } from "node:crypto";
import { forPublisher, inTransaction, type ServiceContext } from "@/server/context";
import { isCountry } from "@/server/domain/country";
import { isEmailShaped } from "@/server/domain/email";
import { isAllowedReturnUrl } from "@/server/services/checkout-settings/is-allowed-return-url";
import { getSellableOffer } from "@/server/services/offers/get-sellable-offer";
import { spendCheckout } from "./limits";
import type { OpenCheckoutInput } from "./schemas";
import { formatSessionToken } from "./session-token";

/** How long an unpaid checkout can be gone on with. */
const openHours = 24;

/**
 * Begins a checkout of an offer, for anybody. An address to return to that the publisher has not
 * allowed is left out rather than refused: the customer can still buy.
 *
 * @throws not-found     `offer.not-found`
 * @throws rate-limited  `checkout.too-many`
 */
export async function openCheckout(
  ctx: ServiceContext,
  input: OpenCheckoutInput,
): Promise<{ session: string }> {
  const offer = await getSellableOffer(ctx, { offerId: input.offerId });
  await spendCheckout("sessions", ctx.from.ip ?? "unknown");
  const publisher = forPublisher(ctx, BigInt(offer.publisherId));

  return inTransaction(publisher, async (tx) => {
    const { publisherId } = tx;
    const profile = await tx.db.companyProfile.findUniqueOrThrow({ where: { publisherId } });
    const sessionId = randomUUID();
    const returnUrl = input.returnUrl ?? null;
    await tx.db.checkoutSession.create({
      data: {
        publisherId,
        id: sessionId,
        offerNumber: offer.number,
        offerCountry: offer.country,
        country: countryOf(input) ?? profile.country,
        locale: input.locale ?? "en",
        email: input.email && isEmailShaped(input.email) ? input.email.trim() : null,
        returnUrl: returnUrl && (await isAllowedReturnUrl(tx, returnUrl)) ? returnUrl : null,
        referralUrl: input.referralUrl ?? null,
        ip: tx.from.ip,
        createdAt: tx.clock.now(),
        // A session is technical: it waits for its customer by the wall clock.
        expiresAt: new Date(tx.wall.now().getTime() + openHours * 3_600_000),
      },
    });
    return { session: formatSessionToken({ publisherId, sessionId }) };
  });
}

/** A first guess, which the customer can change: the country asked for, else the one of their language. */
function countryOf({ country, acceptLanguage }: OpenCheckoutInput): string | null {
  const asked = country?.toUpperCase();
  if (asked && isCountry(asked)) return asked;
  const [, region = ""] =
    /^[a-zA-Z]{2,3}(?:-[a-zA-Z]{4})?-([a-zA-Z]{2})\b/.exec(acceptLanguage ?? "") ?? [];
  return isCountry(region.toUpperCase()) ? region.toUpperCase() : null;
}
