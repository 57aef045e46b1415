import { asksGateway, chargeOf, type Action } from "./actions";
import { accessOf, givesAccess } from "./access";
import type { Outcome } from "./answered";
import { agree, Books } from "./life-books";
import type { BillingRules } from "./dunning";
import type { Done } from "./effects";
import { mrrOf } from "./mrr-movements";
import { nextAction } from "./next-action";
import { carryOut } from "./plan";
import { randomCommand, randomMoment, randomOutcome, randomSwitch } from "./random-life";
import { reader, type Reader } from "./random-reader";
import { randomStart } from "./random-start";
import type { SubscriptionFacts } from "./subscription-facts";
import { decide, type Command } from "./subscription-state";
import { SwitchOracle } from "./switch-oracle";
import { tellOracle } from "./tell-oracle";

type Manner = {
  /** How often the subscription is looked at between whiles, which is to change nothing. */
  stepMs: number;
  /** Whether the gateway always knows what became of a charge. */
  isAnswered: boolean;
  switchesPlans: boolean;
};

/** What became of a life, and all that was done in it. */
export type Lived = { facts: SubscriptionFacts; done: string[] };

/**
 * Lives one random life beside the oracle, which has to agree at every step, and keeps its books.
 *
 * @throws Error where anything does not agree
 */
export function lived(words: readonly number[], manner: Manner): Lived {
  const read = reader(words);
  const { facts, oracle, rules } = randomStart(read);
  const life = new Life(facts, rules, new SwitchOracle(oracle));
  try {
    liveOn(life, read, oracle.start, manner);
  } catch (error) {
    const tale = [...life.done, JSON.stringify(life.facts)].join("\n");
    throw new Error(`${String(error)} after\n${tale}`, { cause: error });
  }
  return { facts: life.facts, done: life.done };
}

function liveOn(life: Life, read: Reader, from: number, manner: Manner): void {
  const { stepMs, isAnswered, switchesPlans } = manner;
  let now = from;
  while (!read.isOver()) {
    const at = randomMoment(read, life.facts, now);
    for (let step = now; step < at; step += stepMs) life.pass(step, read, isAnswered);
    life.pass(at, read, isAnswered);
    if (read.next(2) > 0) {
      const isSwitch = switchesPlans && read.next(3) > 0;
      life.tell(isSwitch ? randomSwitch(read) : randomCommand(read, life.facts, at), at);
    }
    now = at;
  }
  life.books.close(life.facts);
}

class Life {
  facts: SubscriptionFacts;
  readonly done: string[] = [];
  readonly books: Books;
  private readonly rules: BillingRules;
  private readonly oracle: SwitchOracle;

  constructor(facts: SubscriptionFacts, rules: BillingRules, oracle: SwitchOracle) {
    this.facts = facts;
    this.rules = rules;
    this.oracle = oracle;
    this.books = new Books(facts, oracle);
  }

  /** Everything due up to an instant; the gateway's answers are random. */
  pass(to: number, read: Reader, isAnswered: boolean): void {
    for (;;) {
      const action = nextAction(this.facts, this.rules);
      if (!action || action.dueAt.getTime() > to) break;
      const outcome = asksGateway(action) ? randomOutcome(read, isAnswered) : null;
      this.carry(action, outcome);
      if (action.kind === "find-out" && outcome?.kind === "unknown") break;
    }
    this.oracle.pass(to);
    this.compare(to);
  }

  tell(command: Command, at: number): void {
    const { facts: before, oracle } = this;
    const decision = decide(before, this.rules, command, new Date(at));
    if (command.kind !== "retry") {
      // One try more changes nothing that the oracle knows of, but for what it is answered.
      agree(
        decision.isAccepted,
        tellOracle(oracle, command, at),
        `whether ${command.kind} is taken`,
      );
    }
    if (!decision.isAccepted) return;
    this.facts = decision.facts;
    oracle.toldAt = at;
    this.books.note(before, decision, at);
    // What falls due at this very instant comes before the end that it may prevent.
    oracle.pass(at, true);
    this.done.push(`${command.kind}@${at}`);
  }

  private carry(action: Action, outcome: Outcome | null): void {
    const { facts: before, rules, oracle } = this;
    const at = action.dueAt.getTime();
    oracle.pass(at, action.kind !== "expire");
    this.books.begin(action);
    const report = { at: action.dueAt, outcome };
    if (action.kind === "authorise" || action.kind === "capture") {
      oracle.payment.tries(at, oracle.dueAt);
    }
    const done = carryOut(before, rules, action, report);
    this.hear(action, done);
    if (outcome?.kind !== "unknown") {
      const again = carryOut(done.facts, rules, action, report);
      agree(again.facts === done.facts && again.effects.length === 0, true, `${action.key} twice`);
    }
    this.facts = done.facts;
    this.done.push(`${action.key}@${at}`);
    const { kind } = done.facts.renewal.standing;
    oracle.unheard = kind === "unknown" || kind === "captured";
    this.books.note(before, done, at);
    this.compareWhenSettled(at);
  }

  /** What the oracle is told of the world: the bank's no, and a customer who was asked for a card. */
  private hear(action: Action, { effects }: Done): void {
    const { payment, dueAt } = this.oracle;
    if (action.kind === "ask-for-method") payment.refused(dueAt, false);
    if (!asksGateway(action) || chargeOf(action).operation === "charge-switch") return;
    for (const effect of effects) {
      if (effect.kind !== "declined") continue;
      const isHold = chargeOf(action).operation === "capture" && this.rules.dunning.authorisesFirst;
      const isTimeLeft = action.dueAt.getTime() < dueAt + this.oracle.grace;
      if (isHold) payment.refusedHold(dueAt, effect.isHard, isTimeLeft);
      else payment.refused(dueAt, effect.isHard);
    }
  }

  /** Actions of one instant belong together: only after the last of them there is something to see. */
  private compareWhenSettled(at: number): void {
    const next = nextAction(this.facts, this.rules);
    if (next && next.dueAt.getTime() <= at) return;
    this.oracle.pass(at);
    this.compare(at);
  }

  private compare(at: number): void {
    const { facts, oracle, rules } = this;
    const { state, period, dueAt } = facts;
    agree(state.kind === "ended" ? "terminated" : state.kind, oracle.status, "state");
    if (state.kind === "ended") {
      agree(state.reason, oracle.reason, "reason of the end");
    } else {
      agree(period.endsAt.getTime(), oracle.expiresAt, "end of the period");
      agree(dueAt.getTime(), oracle.dueAt, "due date");
      agree(facts.terms.offerId, oracle.plan.id, "plan");
      if (state.kind !== "paused") agree(state.isInTrial, oracle.inTrial, "trial");
    }
    agree(givesAccess(accessOf(facts, rules), new Date(at)), oracle.hasAccess(at), "access");
    agree(mrrOf(facts).minor, oracle.countedMrr, "recurring revenue");
  }
}
