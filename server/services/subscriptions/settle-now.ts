import { inTransaction, type ServiceContext } from "@/server/context";
import { money, type Money } from "@/server/domain/money";
import { runSubscription } from "@/server/services/billing/run-subscriptions";

/** What became of a charge that was asked for at once. */
export type SettledCharge = {
  /** `held` is taken when it is due; of what is `pending` nobody knows yet. */
  state: "paid" | "held" | "declined" | "pending";
  amount: Money;
  declineCode: string | null;
};

/**
 * Asks the gateway for what a decision has made due, without waiting for the next turn of billing.
 * Where that fails, the turn takes it up; nothing is asked twice.
 *
 * @param since wall time at which the decision was made
 */
export async function settleNow(
  ctx: ServiceContext,
  id: bigint,
  since: Date,
): Promise<SettledCharge | null> {
  const system = {
    ...ctx,
    actor: { kind: "system" as const, job: "bill-publisher" },
    idempotencyKey: null,
  };
  try {
    await runSubscription(system, id);
  } catch (error) {
    ctx.log.error({ err: error, id: Number(id) }, "a charge could not be settled at once");
  }
  const [last] = await inTransaction(system, ({ db, publisherId }) =>
    db.payment.findMany({
      where: { publisherId, subscriptionId: id, createdAt: { gte: since } },
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      take: 2,
    }),
  ).then((payments) => payments.toSorted((one, other) => rank(other.state) - rank(one.state)));
  if (!last) return null;
  return {
    state: states[last.state] ?? "pending",
    amount: money(last.amountMinor, last.currency),
    declineCode: last.declineCode,
  };
}

const states: Readonly<Record<string, SettledCharge["state"]>> = {
  captured: "paid",
  authorised: "held",
  refused: "declined",
  cancelled: "declined",
};

/** Of a hold and its capture, which may be of one moment, the capture says what became of them. */
const rank = (state: string) => (state === "authorised" ? 0 : 1);
