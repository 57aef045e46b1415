import type { Action } from "./actions";
import type { Done, Effect } from "./effects";
import { mrrOf, revenueMovement } from "./mrr-movements";
import type { HeldPeriod, SubscriptionFacts } from "./subscription-facts";
import type { SwitchOracle } from "./switch-oracle";

/** The books of a random life: its charges, what its periods cost, and how its revenue moved. */
export class Books {
  private readonly oracle: SwitchOracle;
  private readonly keys = new Set<string>();
  private readonly charges = new Set<string>();
  /** What each period was worth in the end, by its number. */
  private readonly costs = new Map<number, number>();
  private period: HeldPeriod;
  private hasPaused = false;
  private movedMinor: number;
  /** Charged less returned and refunded. */
  private keptMinor: number;
  private refundedMinor = 0;
  /** A charge whose period has not begun yet. */
  private waiting: { charge: string; minor: number } | null = null;

  constructor(facts: SubscriptionFacts, oracle: SwitchOracle) {
    this.oracle = oracle;
    this.period = facts.period;
    this.movedMinor = mrrOf(facts).minor;
    this.keptMinor = worth(facts.period);
    this.costs.set(facts.period.index, this.keptMinor);
  }

  /** No key of a charge is ever used again. */
  begin({ kind, key }: Action): void {
    if (kind !== "authorise" && kind !== "capture" && kind !== "charge-switch") return;
    agree(this.keys.has(key), false, `another charge under ${key}`);
    this.keys.add(key);
  }

  /** Books what came of something, and sees that periods follow one another. */
  note(before: SubscriptionFacts, { facts, effects }: Done, at: number): void {
    const isSwitch = effects.some(({ kind }) => kind === "switched");
    for (const effect of effects) {
      if (effect.kind === "charged") this.charged(effect, effects);
      if (effect.kind === "charge-returned") this.returned(effect);
      if (effect.kind === "switch-failed") this.oracle.switchFailed();
      if (effect.kind === "paused") this.hasPaused = true;
      if (effect.kind === "period-cut" || effect.kind === "period-moved") this.changed(effect);
      if (effect.kind === "period-began") this.began(effect.period, isSwitch, at);
      if (effect.kind === "refund-due") {
        for (const { amount } of effect.portions) this.refund(amount.minor);
      }
    }
    const movement = revenueMovement({
      before: { amount: mrrOf(before), isOnBreak: before.state.kind === "paused" },
      after: { amount: mrrOf(facts), isOnBreak: facts.state.kind === "paused" },
      hasSubscribedBefore: true,
    });
    this.movedMinor += movement?.delta.minor ?? 0;
  }

  close(facts: SubscriptionFacts): void {
    agree(this.movedMinor, mrrOf(facts).minor, "movements of revenue");
    agree(this.waiting, null, "a charge without its period");
    agree(this.refundedMinor, this.oracle.refund, "refunds of switches");
    let costs = 0;
    for (const cost of this.costs.values()) {
      if (cost < 0) throw new Error(`A period of ${cost}.`);
      costs += cost;
    }
    agree(this.keptMinor, costs, "what was charged and what periods cost");
  }

  private charged(
    { charge, line, purpose }: Extract<Effect, { kind: "charged" }>,
    effects: readonly Effect[],
  ): void {
    const { oracle } = this;
    const isReturned = effects.some(({ kind }) => kind === "charge-returned");
    agree(this.charges.has(charge), false, `charged ${charge} before`);
    this.charges.add(charge);
    const { minor } = line.gross;
    const expected = purpose === "renewal" ? oracle.nextPrice() : oracle.switchPrice;
    // What goes straight back was for something that is not wanted any more.
    if (!isReturned) agree(minor, expected, "the price of a period");
    this.keptMinor += minor;
    this.waiting = { charge, minor };
  }

  private returned({ charge, line }: Extract<Effect, { kind: "charge-returned" }>): void {
    agree(this.waiting?.charge, charge, "what was returned");
    this.keptMinor -= line.gross.minor;
    this.waiting = null;
  }

  private refund(minor: number): void {
    this.refundedMinor += minor;
    this.keptMinor -= minor;
    const last = this.period.index - 1;
    this.costs.set(last, (this.costs.get(last) ?? 0) - minor);
  }

  private began(period: HeldPeriod, isSwitch: boolean, at: number): void {
    const { waiting } = this;
    const gap = period.startsAt.getTime() - this.period.endsAt.getTime();
    const mayLeaveGap = this.hasPaused && gap > 0;
    if (gap !== 0 && !mayLeaveGap) throw new Error(`A gap of ${gap} ms.`);
    agree(period.index, this.period.index + 1, "the number of a period");
    agree(period.startsAt < period.endsAt, true, "a period that lasts");
    const paidBy = new Map(period.funding.map(({ charge, amount }) => [charge, amount.minor]));
    agree(waiting ? paidBy.get(waiting.charge) : null, waiting && waiting.minor, "funding");
    const carried = worth(period) - (waiting?.minor ?? 0);
    if (isSwitch) this.oracle.switched(paidBy);
    else if (waiting) this.oracle.given(paidBy);
    else this.oracle.pass(at);
    if (!isSwitch) agree(carried, 0, "what a renewal takes over");
    this.costs.set(this.period.index, (this.costs.get(this.period.index) ?? 0) - carried);
    this.costs.set(period.index, worth(period));
    this.waiting = null;
    this.period = period;
    this.hasPaused = false;
  }

  /** A period ends sooner or later than it was given for; the one before it only while it is ahead. */
  private changed({ index, endsAt }: { index: number; endsAt: Date }): void {
    const isLast = index === this.period.index;
    if (isLast) this.period = { ...this.period, endsAt };
    else agree(index === this.period.index - 1 && endsAt < this.period.startsAt, true, "which");
  }
}

const worth = ({ funding }: HeldPeriod): number =>
  funding.reduce((total, { amount }) => total + amount.minor, 0);

/** @throws Error unless the two are the same */
export function agree<T>(rules: T, oracle: T, what: string): void {
  if (rules === oracle) return;
  throw new Error(`${what}: ${String(rules)}, but ${String(oracle)} expected`);
}
