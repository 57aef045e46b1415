import { requireCustomer } from "@/server/auth/actor";
import { inTransaction, type ServiceContext } from "@/server/context";
import type { Money } from "@/server/domain/money";
import { cardOf, type CardView } from "./account-plan";
import type { HomePlan } from "./account-home";

/** What a new card would be asked for at once, and which other cards are saved. */
export type PaymentOptions = {
  due: Money | null;
  cards: CardView[];
};

export async function paymentOptions(ctx: ServiceContext, plan: HomePlan): Promise<PaymentOptions> {
  const customerId = BigInt(requireCustomer(ctx.actor));
  const { publisherId } = ctx;
  return inTransaction(ctx, async ({ db }) => {
    const rows = await db.paymentDetails.findMany({
      where: { publisherId, customerId, deletedAt: null, isActive: true },
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      take: 10,
    });
    const cards = rows.flatMap((row) => cardOf(row) ?? []);
    return {
      due: plan.overdue && plan.nextPayment ? plan.nextPayment.amount : null,
      cards: cards.filter(({ id }) => id !== plan.card?.id),
    };
  });
}
