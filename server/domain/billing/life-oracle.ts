import { FundingOracle } from "./funding-oracle";
import {
  after,
  share,
  sum,
  type OraclePlan,
  type OracleStart,
  type OracleZone,
  type Status,
} from "./oracle-sums";
import { PaymentOracle } from "./payment-oracle";
import { PriceOracle } from "./price-oracle";

/**
 * A second author of what a life comes to, for tests: it shares nothing with the rules. It is told
 * what the world did, and works out by a clock and a table of states alone who has access, what
 * state that is, and what is to be paid.
 */
export class Oracle {
  plan: OraclePlan;
  status: Status = "active";
  reason: string | null = null;
  inTrial: boolean;
  /** What is paid for or given lasts until then. */
  expiresAt: number;
  /** When the next charge is due; later than `expiresAt` across a break only. */
  dueAt: number;
  /** When the last period given began: in the future when it was paid ahead. */
  from: number;
  plannedPause: number | null = null;
  protected readonly prices: PriceOracle;
  /** Nothing is watched before: what it was paid with went back, and more is paid ahead. */
  private accessFrom = 0;
  protected readonly funding = new FundingOracle();
  /** Whether the gateway owes an answer: time does nothing meanwhile. */
  unheard = false;
  /** When it was last told something: no end comes sooner, however long an answer took. */
  toldAt = 0;
  mrr = 0;
  readonly payment: PaymentOracle;
  /** As what it runs out, where money was given back: without grace. */
  private givenBack: string | null = null;
  readonly grace: number;
  protected readonly zone: OracleZone;
  protected anchor: number;
  protected units = 0;

  constructor({ start, plan, trialDays, grace, zone, ...rest }: OracleStart) {
    this.prices = new PriceOracle(rest);
    this.plan = plan;
    this.grace = grace;
    this.payment = new PaymentOracle(rest);
    this.inTrial = trialDays > 0;
    this.from = start;
    this.zone = zone;
    this.anchor = after(start, "days", trialDays, zone);
    this.dueAt = this.anchor;
    if (!this.inTrial) {
      this.units = plan.amount;
      this.dueAt = this.boundary();
      if (rest.initialCharge > 0) this.funding.begins(new Map([["initial", rest.initialCharge]]));
      this.mrr = this.prices.monthly(rest.initialCharge, plan);
    }
    this.expiresAt = this.dueAt;
  }

  /** Access at an instant that everything before has been told for. */
  hasAccess(at: number): boolean {
    if (at < this.accessFrom) return false;
    if (this.status === "stopped") return at < this.expiresAt;
    if (this.status !== "active") return false;
    return at < this.expiresAt || (at >= this.dueAt && at < this.dueAt + this.grace);
  }

  get countedMrr(): number {
    return (this.status === "active" || this.status === "stopped") && !this.inTrial ? this.mrr : 0;
  }

  /** Price of the next period. */
  nextPrice(): number {
    return this.prices.next(this.plan.price, this.dueAt);
  }

  /** What the clock alone does; at the very moment of a charge, the charge comes before an end. */
  pass(to: number, isCharge = false): void {
    while (!this.unheard) {
      const end = Math.max(this.toldAt, this.dueAt + (this.givenBack ? 0 : this.grace));
      if (this.status === "active" && this.plannedPause !== null && this.dueAt <= to) {
        this.status = "paused";
        this.units += this.plannedPause * this.plan.amount;
        this.plannedPause = null;
        this.dueAt = this.boundary();
      } else if (this.status === "paused" && this.dueAt <= to) {
        this.status = "active";
      } else if (this.status === "active" && this.nextPrice() === 0 && this.dueAt <= to) {
        this.given(new Map<string, number>());
      } else if (
        (this.status === "active" || this.status === "stopped") &&
        (isCharge ? end < to : end <= to)
      ) {
        const isUnpaid = this.status === "active" && !this.givenBack;
        if (isUnpaid) this.payment.endsUnpaid(this.dueAt);
        this.end(this.givenBack ?? (isUnpaid ? "payment" : "customer"));
      } else {
        return;
      }
    }
  }

  given(paidBy: Map<string, number>): void {
    this.plan = { ...this.plan, price: this.prices.begins(this.plan.price, this.dueAt) };
    this.from = this.dueAt;
    this.units += this.plan.amount;
    this.dueAt = this.boundary();
    this.expiresAt = this.dueAt;
    this.inTrial = false;
    this.payment.settled();
    this.funding.begins(paidBy);
    this.mrr = this.prices.monthly(sum(paidBy.values()), this.plan);
  }

  stop(): boolean {
    if (this.status === "paused") {
      this.end("customer");
      return true;
    }
    if (this.status !== "active") return false;
    this.status = "stopped";
    this.plannedPause = null;
    return true;
  }

  resume(at: number): boolean {
    if (this.status !== "stopped" || this.givenBack || at >= this.dueAt + this.grace) return false;
    this.status = "active";
    return true;
  }

  pause(cycles: number, at: number): boolean {
    const { unit, amount, maxPause } = this.plan;
    const isShort = unit === "days" || amount <= 3;
    const isRunning =
      (this.status === "active" && at < this.dueAt && this.plannedPause === null) ||
      (this.status === "stopped" && at < this.expiresAt && !this.givenBack);
    if (!isRunning || this.inTrial || !isShort || this.unheard) return false;
    if (maxPause === null || cycles < 1 || cycles > maxPause) return false;
    this.status = "active";
    this.plannedPause = cycles;
    return true;
  }

  endPause(at: number): boolean {
    if (this.status === "active" && this.plannedPause !== null) {
      this.plannedPause = null;
      return true;
    }
    if (this.status !== "paused") return false;
    this.status = "active";
    this.anchorAt(at);
    return true;
  }

  extend(until: number, at: number): boolean {
    const isRunning = this.status === "active" || (this.status === "stopped" && !this.givenBack);
    if (!isRunning || this.unheard || until <= this.expiresAt || until <= at) return false;
    this.anchorAt(until);
    this.expiresAt = until;
    return true;
  }

  terminate(reason: string): boolean {
    if (this.status === "terminated") return false;
    this.end(reason);
    return true;
  }

  refunds(charge: string, part: number, access: "kept" | "ends" | number, at: number): boolean {
    if (this.status !== "terminated") {
      const ends = access === "ends" || (typeof access === "number" && access <= at);
      if (!ends && access !== "kept") {
        if (this.status === "paused" || access >= this.expiresAt) return false;
        this.runOut(access, "refund");
      }
      if (ends) this.end("refund");
    }
    this.funding.unpay(charge, part);
    return true;
  }

  chargeback(charge: string, part: number, at: number): boolean {
    const { worth, worthBefore } = this.funding;
    this.funding.unpay(charge, part);
    const { worth: left, worthBefore: leftBefore } = this.funding;
    if (this.status === "terminated" || this.expiresAt <= at) return true;
    if (this.from > at && leftBefore < worthBefore) {
      // The next period was paid with another charge.
      if (leftBefore === 0) this.accessFrom = this.from;
      this.runOut(this.expiresAt, "chargeback");
    } else if (left < worth) {
      const lost = share(this.expiresAt - this.from, worth - left, worth, "down");
      const until = this.expiresAt - lost; // each part paid for its share of the time
      const runsBefore = this.from <= at || this.accessFrom < this.from;
      if (until > at && (runsBefore || until > this.from)) this.runOut(until, "chargeback");
      else this.end("chargeback");
    }
    return true;
  }

  applyDiscount(percent: number, left: number): boolean {
    const isTaken = this.status !== "terminated" && !this.prices.discount && !this.unheard;
    if (isTaken) this.prices.discount = { percent, left };
    return isTaken;
  }

  announce(price: number, from: number): boolean {
    const isTaken = this.status !== "terminated" && !this.unheard;
    if (isTaken) this.prices.announced = { price, from };
    return isTaken;
  }

  changeCard(hasCard: boolean): boolean {
    if (this.status === "terminated") return false;
    this.payment.changeCard(hasCard);
    return true;
  }

  protected runOut(until: number, as: string): void {
    this.status = "stopped";
    this.plannedPause = null;
    this.givenBack = as;
    this.expiresAt = until;
    this.dueAt = until;
  }

  protected end(reason: string): void {
    this.status = "terminated";
    this.reason = reason;
    this.plannedPause = null;
  }

  protected anchorAt(at: number): void {
    this.anchor = at;
    this.units = 0;
    this.dueAt = at;
  }

  protected boundary(): number {
    return after(this.anchor, this.plan.unit, this.units, this.zone);
  }
}
