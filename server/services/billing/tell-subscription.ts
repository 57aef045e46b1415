import type { ServiceContext, TransactionContext } from "@/server/context";
import { conflict } from "@/server/domain/errors";
import type { Effect } from "@/server/domain/billing/effects";
import type { SubscriptionFacts } from "@/server/domain/billing/subscription-facts";
import { decide, type Command } from "@/server/domain/billing/subscription-state";
import { advance } from "./advance";
import { BillingBatch } from "./batch/billing-batch";
import { holdSubscription, type Held } from "./hold-subscriptions";
import { refusalText } from "./refusals";

/** What a command came to. */
export type Told = {
  held: Held;
  before: SubscriptionFacts;
  after: SubscriptionFacts;
  effects: readonly Effect[];
};

/**
 * Has a subscription do what somebody decided, by the rules, and writes all that comes of it. What
 * time has brought by then is done first; a charge that is due waits for the decision. The caller has
 * authorised the command.
 *
 * @throws not-found  `subscription.not-found`
 * @throws conflict   `subscription.` and the rules' reason, such as `subscription.in-trial`
 */
export async function tellSubscription(
  tx: TransactionContext,
  id: bigint,
  command: Command,
): Promise<Told> {
  const held = await holdSubscription(tx, id);
  const at = tx.clock.now();
  const batch = new BillingBatch(tx);
  const { steps } = advance(held, { at, pace: "real", mayAsk: false, heard: null });
  for (const step of steps) batch.note(held, step, step);

  const before = held.facts;
  const decision = decide(before, held.rules, command, at);
  if (!decision.isAccepted) {
    throw conflict(`subscription.${decision.reason}`, refusalText(decision.reason));
  }
  batch.note(held, decision, { at });
  await batch.write([held]);
  const { facts: after, effects } = decision;
  return { held, before, after, effects };
}

/** A subscription as it is now, for a preview of what a command would come to. Nothing is written. */
export async function previewCommand(
  tx: TransactionContext,
  id: bigint,
  command: Command,
): Promise<ReturnType<typeof decide>> {
  const held = await holdSubscription(tx, id);
  const at = (tx satisfies ServiceContext).clock.now();
  const { steps } = advance(held, { at, pace: "real", mayAsk: false, heard: null });
  return decide(steps.at(-1)?.facts ?? held.facts, held.rules, command, at);
}
