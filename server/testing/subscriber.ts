import { inTransaction } from "@/server/context";
import { newId } from "@/server/db/new-id";
import type { CardOutcome } from "@/server/gateways/payments/sandbox/decide";
import { saveSwitchSetting } from "@/server/services/switches/save-switch-setting";
import { commerceRows } from "./commerce-rows";
import { newCardToken } from "./gateway-world";
import { newOffer } from "./offers";
import { newShop } from "./purchases";
import type { World } from "./world";

type OfferInput = Parameters<typeof newOffer>[1];

/** Somebody who bought "Basic" for 10.00 a month, which can be paused for up to three months. */
export async function newSubscriber(world: World, offer: OfferInput = {}) {
  const shop = await newShop(world, {
    title: "Basic",
    price: "10.00",
    pauseMaxCycles: 3,
    ...offer,
  });
  const { publisherId } = world;
  await shop.buy();
  const row = () =>
    inTransaction(world.system, ({ db }) =>
      db.subscription.findFirstOrThrow({
        where: { publisherId, offerCountry: "NL" },
        orderBy: { startedAt: "asc" },
      }),
    );
  const { id, customerId } = await row();
  return {
    subscriptionId: Number(id),
    customerId: Number(customerId),
    row,
    /** A plan that the subscription can be changed to, by its long id. */
    async plan(input: OfferInput, direction: "upgrade" | "downgrade" = "upgrade") {
      const { number } = await newOffer(world.ctx, input);
      const [from, to] = [`S${shop.offerNumber}`, `S${number}`];
      await saveSwitchSetting(world.ctx, { from, to, direction });
      return `${to}_NL`;
    },
    /** Another card of the same customer, by its number. */
    async card(outcome: CardOutcome = "succeeds"): Promise<number> {
      const { gateways } = world.ctx;
      const verified = await gateways.payments?.verify({
        publisherId,
        idempotencyKey: newId(),
        description: "Basic",
        method: { kind: "token", token: await newCardToken(outcome, publisherId) },
        merchantName: "Lighthouse TV",
        reference: "1",
        customerReference: String(customerId),
        at: world.clock.now(),
        returnUrl: null,
      });
      if (verified?.state !== "captured") throw new Error("the card was not saved");
      const { id } = await commerceRows(world).paymentDetails({ id: customerId });
      await inTransaction(world.system, ({ db }) =>
        db.paymentDetails.update({
          where: { publisherId_id: { publisherId, id } },
          data: { token: verified.method.token },
        }),
      );
      return Number(id);
    },
  };
}
