import { randomUUID } from "node:crypto";
import { inTransaction, type ServiceContext } from "@/server/context";
import { newId } from "@/server/db/new-id";
import type { CardOutcome } from "@/server/gateways/payments/sandbox/decide";
import type { CheckoutView } from "@/server/services/checkout/checkout-view";
import { changeCheckout } from "@/server/services/checkout/change-checkout";
import { getCheckout } from "@/server/services/checkout/get-checkout";
import { openCheckout } from "@/server/services/checkout/open-checkout";
import { payCheckout } from "@/server/services/checkout/pay-checkout";
import { openCheckoutInput, type PayCheckoutInput } from "@/server/services/checkout/schemas";
import { newCardToken } from "./gateway-world";
import { newOffer } from "./offers";
import type { World } from "./world";

type OfferInput = Parameters<typeof newOffer>[1];

/** A publisher with one offer on sale, and somebody at its checkout. */
export async function newShop(world: World, offerInput: OfferInput = {}) {
  const { offerId, number } = await newOffer(world.ctx, offerInput);
  const nobody = nobodyOf(world);
  const open = (given: Partial<Parameters<typeof openCheckout>[1]> = {}) =>
    openCheckout(nobody, openCheckoutInput.parse({ offerId, ...given }));

  /** What the button sends, as the page shows the price now. */
  async function press(session: string, given: Press = {}): Promise<PayCheckoutInput> {
    const { card = "succeeds", ...rest } = given;
    const country = given.country ?? "NL";
    const shown = await quoted(world, session, country);
    const needsCard = shown.requiresPaymentDetails && !given.savedMethodId;
    return {
      session,
      attempt: randomUUID(),
      email: `${newId()}@example.com`,
      country,
      cardToken: needsCard ? await newCardToken(card) : null,
      savedMethodId: null,
      expectedTotal: shown.price.total,
      ...rest,
    };
  }
  const pay = async (session: string, given?: Press) =>
    payCheckout(nobody, await press(session, given));

  return {
    offerId,
    offerNumber: BigInt(number),
    nobody,
    open,
    view: (session: string) => getCheckout(nobody, { session }),
    press,
    pay,
    /** A new customer's purchase from the link to the receipt. */
    buy: async (given?: Press) => pay((await open()).session, given),
  };
}

type Press = Partial<PayCheckoutInput> & { card?: CardOutcome };

/** Nobody known, from an address of their own so that limits of one test are not another's. */
export const nobodyOf = (world: World): ServiceContext => ({
  ...world.anonymous,
  publisherId: 0n,
  from: { ip: world.ip, userAgent: "Test" },
});

async function quoted(world: World, session: string, country: string): Promise<CheckoutView> {
  const ctx = nobodyOf(world);
  const view = await getCheckout(ctx, { session });
  return view.state === "open" ? changeCheckout(ctx, { session, country }) : view;
}

/** The rows of a world's publisher, for a look at what a purchase left. */
export const rowsOf = <T>(
  { system }: World,
  read: (tx: Parameters<Parameters<typeof inTransaction<T>>[1]>[0]) => Promise<T>,
): Promise<T> => inTransaction(system, read);
