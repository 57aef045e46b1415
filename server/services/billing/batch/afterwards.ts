import type { NewJob } from "@/server/db/enqueue";
import type { TransactionContext } from "@/server/context";
import { effectOf, type Change } from "./change";

/** What is left to do at the gateway once a change is committed: money that goes back, holds let go. */
export function afterwards(tx: TransactionContext, change: Change): NewJob[] {
  const publisherId = Number(tx.publisherId);
  return [
    ...returned(publisherId, change),
    ...letGo(publisherId, change),
    ...refunds(publisherId, change),
  ];
}

/** By then, whenever the job gets to it. */
const asOf = ({ at }: Change) => ({ at: at.toISOString() });

/** A charge that came through for something that nobody wanted any more. */
function returned(publisherId: number, change: Change): NewJob[] {
  const { answered } = change;
  if (!answered || !effectOf(change, "charge-returned")) return [];
  const paymentId = Number(answered.payment.id);
  return [{ task: "return-duplicate", payload: { publisherId, paymentId, ...asOf(change) } }];
}

/** A hold is named by the try that it was made with. */
function letGo(publisherId: number, change: Change): NewJob[] {
  if (!effectOf(change, "authorisation-voided")) return [];
  const { held, answered, before } = change;
  const { standing } = before.renewal;
  const chargeKey =
    standing.kind === "authorised"
      ? `authorise:${before.period.index + 1}:${standing.attempt}`
      : answered?.charge.key;
  if (chargeKey === undefined) throw new Error("nothing is held that could be let go");
  const subscriptionId = Number(held.row.id);
  return [{ task: "void-authorisation", payload: { publisherId, subscriptionId, chargeKey } }];
}

/** What a switch gives back of what the old plan was paid with; each part once. */
function refunds(publisherId: number, change: Change): NewJob[] {
  const due = effectOf(change, "refund-due");
  if (!due) return [];
  const switchId = effectOf(change, "switched")?.switchId;
  if (switchId === undefined) throw new Error("money goes back for a switch alone");
  const subscriptionId = Number(change.held.row.id);
  return due.portions.map(({ charge, amount }) => ({
    task: "refund-portion",
    payload: { publisherId, subscriptionId, charge, amount, switchId, ...asOf(change) },
  }));
}
