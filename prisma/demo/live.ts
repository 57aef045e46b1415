import type { Actor } from "@/server/auth/actor";
import { nextAction } from "@/server/domain/billing/next-action";
import type { Charge } from "@/server/domain/billing/subscription-facts";
import { decide } from "@/server/domain/billing/subscription-state";
import { advance, type HeardOutcome } from "@/server/services/billing/advance";
import type { Answered } from "@/server/services/billing/batch/change";
import { answeredColumns, gatewayKey } from "@/server/services/billing/charges";
import { paymentRow } from "@/server/services/billing/prepare-asks";
import type { LifeWorld } from "./life-world";
import type { Decided, Stint } from "./lives";
import { buy } from "./purchase";
import type { Noted, StintRows } from "./stint-rows";

const billing: Actor = { kind: "system", job: "run-billing" };

type Answer = { heard: HeardOutcome; answered: Answered };

/**
 * One subscription from its beginning to the end of the history: everything that falls due is done
 * by the rules at the moment it was due, as by a runner that is never late, with a bank that answers
 * as the stint has it.
 */
export class LivedStint {
  private readonly world: LifeWorld;
  private readonly stint: Stint;
  private readonly rows: StintRows;

  constructor(world: LifeWorld, stint: Stint) {
    this.world = world;
    this.stint = stint;
    this.rows = buy(world, stint);
  }

  live(until: Date): void {
    for (const decided of this.stint.decided) {
      if (decided.at >= until) break;
      this.runUntil(decided.at);
      this.take(decided);
    }
    this.runUntil(until);
    this.rows.close();
  }

  private runUntil(end: Date): void {
    for (;;) {
      const { facts, rules } = this.rows.held;
      const due = nextAction(facts, rules)?.dueAt;
      if (!due || due > end) return;
      this.settle(due);
    }
  }

  /** Everything that is due at one moment, as `runSubscriptions` does it: question by question. */
  private settle(at: Date): void {
    let answer: Answer | null = null;
    for (;;) {
      const { held } = this.rows;
      const heard: HeardOutcome | null = answer?.heard ?? null;
      const { steps, asks } = advance(held, { at, pace: "simulated", mayAsk: true, heard });
      let { facts: before } = held;
      const noted: Noted[] = [];
      for (const { isAnswer, facts: after, effects, action, at: moment } of steps) {
        const answered = isAnswer ? (answer?.answered ?? null) : null;
        noted.push({ before, after, effects, action, answered, at: moment });
        before = after;
      }
      this.rows.write(noted, billing);
      if (!asks) return;
      answer = this.ask(asks, at);
    }
  }

  /** Somebody decides. What the rules refuse by then is not done. */
  private take({ at, command }: Decided): void {
    const { facts: before, rules, customer } = this.rows.held;
    const decision = decide(before, rules, command, at);
    if (!decision.isAccepted) return;
    const { facts: after, effects } = decision;
    const actor: Actor = { kind: "customer", customerId: Number(customer.id) };
    this.rows.write([{ before, after, effects, action: null, answered: null, at }], actor);
    this.rows.bringUpToDate();
  }

  private ask(charge: Charge, at: Date): Answer {
    const { rows, numbers, gateway, customer, card, method } = this.world;
    const { held } = this.rows;
    const id = numbers.take("payment");
    const refusal = this.stint.refusal(held.facts.period.index + 1, charge.attempt);
    const answer = gateway.charge({
      idempotencyKey: gatewayKey(held.row.id, charge.key),
      amount: charge.line.gross,
      reference: id,
      description: held.row.offerTitle,
      customerId: customer.id,
      ...{ card, refusal, at },
    });
    const asked = paymentRow(held, charge, { id, gateway: method.gateway, createdAt: at });
    const settled = answeredColumns(answer, at);
    rows.add("payment", { orderId: null, ...asked, ...settled });
    const { gatewayReference, brand, lastFour } = settled;
    const payment = { id, paymentMethodId: method.id, gatewayReference, brand, lastFour };
    const outcome =
      refusal === null
        ? ({ kind: "approved" } as const)
        : ({ kind: "declined", code: refusal } as const);
    return { heard: { key: charge.key, outcome }, answered: { charge, payment } };
  }
}
