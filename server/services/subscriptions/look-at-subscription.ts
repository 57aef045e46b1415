import type { Actor } from "@/server/auth/actor";
import type { TransactionContext } from "@/server/context";
import { dunningPeriodOf, type BillingRules } from "@/server/domain/billing/dunning";
import type { SubscriptionFacts } from "@/server/domain/billing/subscription-facts";
import { conflict, notFound } from "@/server/domain/errors";
import { advance } from "@/server/services/billing/advance";
import { readFacts, type FactsRow } from "@/server/services/billing/facts/read-facts";
import { sensible } from "@/server/services/billing/senseless";
import { billingRulesOf } from "@/server/services/dunning/billing-rules";

/** A subscription as the rules see it now, with all that time has brought. */
export type Looked = {
  row: FactsRow;
  facts: SubscriptionFacts;
  rules: BillingRules;
};

/**
 * Looks at a subscription without holding it, so that nobody waits for somebody who reads.
 *
 * @throws not-found  `subscription.not-found`
 * @throws conflict   `subscription.parked`, `subscription.senseless`
 */
export async function lookAtSubscription(
  tx: TransactionContext,
  subscriptionId: number,
): Promise<Looked> {
  const { publisherId } = tx;
  const found = await tx.db.subscription.findUnique({
    where: { publisherId_id: { publisherId, id: BigInt(subscriptionId) } },
    include: { paymentDetails: true },
  });
  if (!found || !isOf(tx.actor, found.customerId)) {
    throw notFound("subscription.not-found", "There is no such subscription.");
  }
  refuseParked(found);
  const { paymentDetails: details, ...columns } = found;
  // A method that the customer has taken away is none.
  const isThere = details !== null && details.deletedAt === null;
  const row: FactsRow = {
    ...columns,
    paymentDetailsId: isThere ? columns.paymentDetailsId : null,
    expiryMonth: details?.expiryMonth ?? null,
    expiryYear: details?.expiryYear ?? null,
    cardDeclines: details?.declines,
  };
  // What makes no sense is parked when billing comes to it; until then it is left as it is.
  const facts = sensible(() => readFacts(row));
  const rules = await billingRulesOf(tx, {
    paymentMethodId: row.paymentMethodId,
    period: dunningPeriodOf(facts.recurrence),
  });
  return { row, facts: sensible(() => upToDate(tx, { facts, rules })), rules };
}

/** A customer sees what is their own; whoever else calls was let in for all of them. */
const isOf = (actor: Actor, customerId: bigint): boolean =>
  actor.kind !== "customer" || BigInt(actor.customerId) === customerId;

/** What time has done by now; a charge that is due waits for whoever asks the gateway. */
function upToDate(
  { clock }: TransactionContext,
  { facts, rules }: Pick<Looked, "facts" | "rules">,
): SubscriptionFacts {
  const now = { at: clock.now(), pace: "real", mayAsk: false, heard: null } as const;
  const { steps } = advance({ facts, rules }, now);
  return steps.at(-1)?.facts ?? facts;
}

type Parking = { parkedAt: Date | null; parkReason: string | null };

/**
 * What was taken out of billing stays as it is until somebody has looked.
 *
 * @throws conflict  `subscription.parked`
 */
function refuseParked({ parkedAt, parkReason }: Parking): void {
  if (!parkedAt) return;
  throw conflict(
    "subscription.parked",
    `This subscription is parked, so nothing of it can be changed: ${parkReason ?? ""} Put it back into billing first.`,
  );
}
