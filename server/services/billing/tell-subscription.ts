import { nowsOf, type TransactionContext } from "@/server/context";
import { conflict } from "@/server/domain/errors";
import type { Effect } from "@/server/domain/billing/effects";
import type { SubscriptionFacts } from "@/server/domain/billing/subscription-facts";
import type { Decision } from "@/server/domain/billing/decision";
import { decide, type Command } from "@/server/domain/billing/subscription-state";
import { keepImagesAhead } from "@/server/services/time-machine/keep-images";
import { advance } from "./advance";
import { BillingBatch } from "./batch/billing-batch";
import { factColumns } from "./facts/fact-columns";
import { holdSubscription, type Held } from "./hold-subscriptions";
import { refusalText } from "./refusals";
import { sensible } from "./senseless";

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
 * @throws conflict   `subscription.` and the rules' reason, such as `subscription.in-trial`;
 *   `subscription.senseless`, where nothing was written
 */
export async function tellSubscription(
  tx: TransactionContext,
  id: bigint,
  command: Command,
): Promise<Told> {
  const held = await holdSubscription(tx, id);
  const ids = [held.customer.id];
  const nowOf = await nowsOf(tx, ids);
  await keepImagesAhead(tx, ids, nowOf);
  const at = nowOf(held.customer.id);
  const batch = new BillingBatch(tx);
  const { steps, before, decision } = sensible(() => answerTo(held, command, at));
  for (const step of steps) batch.note(held, step, step);
  if (!decision.isAccepted) {
    throw conflict(`subscription.${decision.reason}`, refusalText(decision.reason));
  }
  batch.note(held, decision, { at });
  await batch.write([held]);
  const { facts: after, effects } = decision;
  return { held, before, after, effects };
}

/**
 * What the rules would answer to a command. Nothing is written.
 *
 * @throws not-found, conflict  as the command itself, but for the answer of the rules
 */
export async function previewCommand(
  tx: TransactionContext,
  id: bigint,
  command: Command,
): Promise<Decision> {
  const held = await holdSubscription(tx, id);
  const nowOf = await nowsOf(tx, [held.customer.id]);
  return sensible(() => answerTo(held, command, nowOf(held.customer.id))).decision;
}

/** What time has brought, and what the rules say to a command then. */
function answerTo(held: Held, command: Command, at: Date) {
  const { steps } = advance(held, { at, pace: "real", mayAsk: false, heard: null });
  const before = steps.at(-1)?.facts ?? held.facts;
  const decision = decide(before, held.rules, command, at);
  // What cannot be written is found out before anything is.
  if (decision.isAccepted) factColumns(decision.facts, held.rules);
  return { steps, before, decision };
}
