import type { AccessWindow } from "../entitlement";
import type { Money } from "../money";
import { accessOf } from "./access";
import type { Refusal } from "./decision";
import type { BillingRules } from "./dunning";
import { chargesOf, foresee, type ForeseenCharge } from "./foresee";
import { mrrOf } from "./mrr-movements";
import { nextPeriodLine } from "./period-price";
import type { Portion, SubscriptionFacts } from "./subscription-facts";
import { decide, type Command } from "./subscription-state";

/** What a command comes to, all that follows at once from it included. */
export type Consequences = {
  after: SubscriptionFacts;
  access: AccessWindow | null;
  mrr: { before: Money; after: Money };
  /** Taken now, if the bank agrees. */
  charges: readonly ForeseenCharge[];
  /** Held on the method now, and taken when it is due. */
  held: { amount: Money; takenAt: Date } | null;
  givenBack: readonly Portion[];
};

export type Foretold =
  ({ isAccepted: true } & Consequences) | { isAccepted: false; reason: Refusal };

/**
 * What a command would come to at an instant, or why it is refused, by the rules that carry it out:
 * what is foretold is what happens, as long as the bank pays.
 */
export function foretell(
  facts: SubscriptionFacts,
  rules: BillingRules,
  command: Command,
  at: Date,
): Foretold {
  const decision = decide(facts, rules, command, at);
  if (!decision.isAccepted) return decision;
  const steps = foresee(decision.facts, rules, at);
  const after = steps.at(-1)?.after ?? decision.facts;
  const effects = [...decision.effects, ...steps.flatMap((step) => step.effects)];
  return {
    isAccepted: true,
    after,
    access: accessOf(after, rules),
    mrr: { before: mrrOf(facts), after: mrrOf(after) },
    charges: chargesOf(steps),
    held: isHeld(after) && !isHeld(facts) ? heldBy(after) : null,
    givenBack: effects.flatMap((effect) => (effect.kind === "refund-due" ? effect.portions : [])),
  };
}

const isHeld = ({ renewal }: SubscriptionFacts) => renewal.standing.kind === "authorised";

const heldBy = (facts: SubscriptionFacts) => ({
  amount: nextPeriodLine(facts, facts.dueAt).gross,
  takenAt: facts.dueAt,
});
