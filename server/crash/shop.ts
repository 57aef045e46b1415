import { randomUUID } from "node:crypto";
import { systemClock } from "@/server/clock";
import { inTransaction, type ServiceContext } from "@/server/context";
import { newId } from "@/server/db/new-id";
import type { DunningSetting } from "@/server/domain/billing/dunning";
import type { ScriptEntry } from "@/server/domain/payment-script";
import { createCardToken } from "@/server/gateways/payments/sandbox/card-tokens";
import { sandboxScripts } from "@/server/gateways/payments/sandbox/scripts";
import { changeCheckout } from "@/server/services/checkout/change-checkout";
import { openCheckout } from "@/server/services/checkout/open-checkout";
import { payCheckout } from "@/server/services/checkout/pay-checkout";
import { openCheckoutInput } from "@/server/services/checkout/schemas";
import { newOffer } from "@/server/testing/offers";
import { newWorld, type World } from "@/server/testing/world";
import { paymentMethod } from "@/server/services/payments/payment-method";
import type { Story } from "./stories";

export const period = "week";

/** How shops try to be paid: with days between tries, or once, with a hold before it and without. */
export const dunnings: readonly DunningSetting[] = [
  { authorisesFirst: true, attemptHours: [72, 48, 24, 0], graceHours: 2 },
  { authorisesFirst: true, attemptHours: [0], graceHours: 0 },
  { authorisesFirst: false, attemptHours: [0], graceHours: 0 },
];

/** A publisher with a weekly subscription on sale. */
export async function openShop(dunning: DunningSetting) {
  const world = await newWorld({ now: systemClock.now().toISOString() });
  await writeDunning(world, dunning);
  const { offerId } = await newOffer(world.ctx, { period });
  let cards = 0;

  /** Nobody known, from an address that limits count apart. */
  const visitor = (place: number, at?: Date): ServiceContext => ({
    ...world.anonymous,
    publisherId: 0n,
    clock: at ? { now: () => at } : systemClock,
    wall: systemClock,
    from: { ip: addressOf(place), userAgent: null },
  });

  const open = (ctx: ServiceContext) => openCheckout(ctx, openCheckoutInput.parse({ offerId }));

  /** A card that no other customer has, with a bank that answers as a story says. */
  async function newCard({ bank, afterwards }: Story): Promise<string> {
    cards += 1;
    const [brand, lastFour] = [cards < 10_000 ? "mastercard" : "visa", cards % 10_000];
    const card = { brand, lastFour: String(lastFour).padStart(4, "0") };
    if (bank.length > 0) {
      const purchase = { outcome: "succeeds" as const };
      const entries = [purchase, ...bank].map((line) => ({ ...plain, ...line }));
      await sandboxScripts.set(
        world.publisherId,
        { kind: "card", ...card },
        { entries, afterwards },
      );
    }
    const expiry = { expiryMonth: 12, expiryYear: new Date().getUTCFullYear() + 5 };
    return createCardToken(world.publisherId, {
      ...{ ...card, ...expiry },
      ...{ holderName: "Robin Rivers", outcome: "succeeds" },
    });
  }

  return {
    world,
    /** Whether a decline is the end of a subscription, and not followed by a try another day. */
    triesOnce: dunning.attemptHours.length === 1,
    /** Opens a checkout as a link does. */
    visit: async (place: number) => (await open(visitor(place))).session,
    /** Sells a subscription that began at an instant of the past, by the checkout's own verbs. */
    async subscribe(
      story: Story,
      { place, at, email }: { place: number; at: Date; email: string },
    ) {
      const ctx = visitor(place, at);
      const who = { email, country: "NL" };
      const { session } = await open(ctx);
      const { price } = await changeCheckout(ctx, { session, ...who });
      const { state } = await payCheckout(ctx, {
        ...{ session, ...who, attempt: randomUUID(), savedMethodId: null },
        cardToken: await newCard(story),
        expectedTotal: price.total,
      });
      if (state !== "paid") throw new Error(`a purchase ended ${state}`);
    },
  };
}

const writeDunning = ({ system }: World, dunning: DunningSetting): Promise<void> =>
  inTransaction(system, async (tx) => {
    const { publisherId, db, clock } = tx;
    const { id: paymentMethodId } = await paymentMethod(tx, "sandbox", "card");
    await db.dunningSetting.create({
      data: {
        ...{ publisherId, paymentMethodId, period: "weekly", announceHours: null },
        ...dunning,
        attemptHours: [...dunning.attemptHours],
        updatedAt: clock.now(),
      },
    });
  });

export type Shop = Awaited<ReturnType<typeof openShop>>;

const plain: ScriptEntry = {
  operation: "payment",
  outcome: "succeeds",
  chargebackAfterDays: null,
};

export const newEmail = (): string => `${newId()}@example.com`;

/** An address of a private network for each visitor of a run. */
export const addressOf = (place: number): string =>
  `10.${(place >> 16) & 255}.${(place >> 8) & 255}.${place & 255}`;
