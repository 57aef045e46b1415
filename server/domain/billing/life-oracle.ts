import { FundingOracle } from "./funding-oracle";
import { after, monthly, sum, type OraclePlan, type OracleStart } from "./oracle-sums";
import { PaymentOracle } from "./payment-oracle";

/*
 * A second author of what a subscription's life comes to, for tests: it shares nothing with the
 * rules. It is told what the world did (commands, and what the gateway took) and works out by a
 * clock and a table of states alone who has access, what state that is, and what is to be paid.
 * Plain numbers, UTC, no tax.
 */

const day = 86_400_000;

type Status = "active" | "stopped" | "paused" | "terminated";

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
  discount: { percent: number; left: number } | null;
  announced: { price: number; from: number } | null = null;
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
  protected anchor: number;
  protected units = 0;

  constructor({ start, plan, trialDays, grace, discount, ...rest }: OracleStart) {
    this.plan = plan;
    this.grace = grace;
    this.payment = new PaymentOracle(rest);
    this.inTrial = trialDays > 0;
    this.from = start;
    this.anchor = start + trialDays * day;
    this.dueAt = this.anchor;
    if (!this.inTrial) {
      this.units = plan.amount;
      this.dueAt = this.boundary();
      if (rest.initialCharge > 0) this.funding.begins(new Map([["initial", rest.initialCharge]]));
      this.mrr = monthly(rest.initialCharge, plan);
    }
    this.expiresAt = this.dueAt;
    this.discount = discount;
  }

  /** Access at an instant that everything before has been told for. */
  hasAccess(at: number): boolean {
    if (this.status === "stopped") return at < this.expiresAt;
    if (this.status !== "active") return false;
    return at < this.expiresAt || (at >= this.dueAt && at < this.dueAt + this.grace);
  }

  get countedMrr(): number {
    return (this.status === "active" || this.status === "stopped") && !this.inTrial ? this.mrr : 0;
  }

  /** Price of the next period. */
  nextPrice(): number {
    const usual =
      this.announced && this.announced.from <= this.dueAt ? this.announced.price : this.plan.price;
    return usual - Math.round((usual * (this.discount?.percent ?? 0)) / 100);
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

  /** The next period, whatever it was paid with. */
  given(paidBy: Map<string, number>): void {
    if (this.announced && this.announced.from <= this.dueAt) {
      this.plan = { ...this.plan, price: this.announced.price };
      this.announced = null;
    }
    if (this.discount && this.discount.left < 999) this.discount.left -= 1;
    if (this.discount?.left === 0) this.discount = null;
    this.from = this.dueAt;
    this.units += this.plan.amount;
    this.dueAt = this.boundary();
    this.expiresAt = this.dueAt;
    this.inTrial = false;
    this.payment.settled();
    this.funding.begins(paidBy);
    this.mrr = monthly(sum(paidBy.values()), this.plan);
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
    const before = this.funding.worth;
    this.funding.unpay(charge, part);
    const isPaidWithIt = this.funding.worth < before;
    if (this.status === "terminated" || !isPaidWithIt || this.expiresAt <= at) return true;
    if (this.from > at) this.runOut(this.from, "chargeback");
    else this.end("chargeback");
    return true;
  }

  applyDiscount(percent: number, left: number): boolean {
    const isTaken = this.status !== "terminated" && !this.discount && !this.unheard;
    if (isTaken) this.discount = { percent, left };
    return isTaken;
  }

  announce(price: number, from: number): boolean {
    const isTaken = this.status !== "terminated" && !this.unheard;
    if (isTaken) this.announced = { price, from };
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
    return after(this.anchor, this.plan.unit, this.units);
  }
}
