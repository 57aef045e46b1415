import type { TransactionContext } from "@/server/context";
import { newId } from "@/server/db/new-id";
import type { Command } from "@/server/domain/billing/subscription-state";
import type { SwitchRequest } from "@/server/domain/billing/switches";
import { conflict, notFound } from "@/server/domain/errors";
import { refusalText } from "@/server/services/billing/refusals";
import { availableSwitches } from "@/server/services/switches/available-switches";
import { declinesCodec } from "@/server/services/billing/facts/codecs";
import type { SubscriptionChange } from "./change/schemas";
import { chosenDay } from "./chosen-day";
import type { Looked } from "./look-at-subscription";

/**
 * A change as the rules take it: with the plan, the method or the instant that it names.
 *
 * @throws not-found  `payment-method.not-found`, `switch.offer-not-found`
 * @throws conflict   `subscription.` and why a plan cannot be had
 * @throws invalid    `subscription.too-far`
 */
export async function commandOf(
  tx: TransactionContext,
  { row, facts }: Pick<Looked, "row" | "facts">,
  change: SubscriptionChange,
): Promise<Command> {
  switch (change.kind) {
    case "stop":
      return { kind: "stop", reason: change.reason || null };
    case "pause":
      return { kind: "pause", cycles: change.cycles };
    case "resume":
    case "end-pause":
    case "cancel-switch":
    case "retry":
      return { kind: change.kind };
    case "terminate":
      return { kind: "terminate", reason: "publisher" };
    case "switch":
      return { kind: "switch", request: await switchTo(tx, { row, facts }, change.offerId) };
    case "extend":
      return { kind: "extend", until: chosenDay(facts, "until", change.until) };
    case "apply-discount": {
      const { basisPoints, periods: periodsLeft } = change;
      return { kind: "apply-discount", discount: { basisPoints, periodsLeft } };
    }
    case "change-method":
      return {
        kind: "change-method",
        method: await methodOf(tx, row.customerId, change.paymentDetailsId),
      };
  }
}

/** Which plans a subscription can change to now. */
export function switchesOf(tx: TransactionContext, { row, facts }: Pick<Looked, "row" | "facts">) {
  return availableSwitches(tx, {
    facts,
    subscriptionId: row.id,
    customerId: row.customerId,
    switchId: newId(),
    isGatewayAble: tx.gateways.payments?.name === row.paymentGateway,
  });
}

async function switchTo(
  tx: TransactionContext,
  looked: Pick<Looked, "row" | "facts">,
  offerId: string,
): Promise<SwitchRequest> {
  const { available, unavailable } = await switchesOf(tx, looked);
  const found = available.find(({ request }) => request.target.offerId === offerId);
  if (found) return found.request;
  const refused = unavailable.find(({ target }) => target.offerId === offerId);
  if (refused) throw conflict(`subscription.${refused.reason}`, refusalText(refused.reason));
  throw notFound("switch.offer-not-found", "The switch settings do not lead to this plan.");
}

async function methodOf({ db, publisherId }: TransactionContext, customerId: bigint, id: number) {
  const details = await db.paymentDetails.findFirst({
    where: { publisherId, customerId, id: BigInt(id), deletedAt: null },
  });
  if (!details) {
    throw notFound("payment-method.not-found", "The customer has no such payment method.");
  }
  const { expiryYear: year, expiryMonth: month } = details;
  return {
    id: String(details.id),
    expiry: { year, month },
    declines: declinesCodec.decode(details.declines as never), // as billing wrote them
  };
}
