import { Oracle } from "./life-oracle";
import { after, sum, type OraclePlan } from "./oracle-sums";

/** How the inventory's table of algorithms reads: what is charged, refunded and credited. */
const table = {
  DEFERRED: "",
  IMMEDIATE_WITHOUT_PRORATION: "",
  IMMEDIATE_AND_CHARGE_WITHOUT_PRORATION: "charge",
  IMMEDIATE_AND_CHARGE_WITH_FULL_REFUND: "charge refund-all",
  IMMEDIATE_AND_CHARGE_WITH_REFUND: "charge refund-unused",
  IMMEDIATE_AND_CHARGE_WITH_TIME_PRORATION: "charge credit",
  IMMEDIATE_WITH_TIME_PRORATION: "credit",
} as const;

export type OracleAlgorithm = keyof typeof table;

type Order = { plan: OraclePlan; algorithm: OracleAlgorithm; keepsTrial: boolean };

/** The oracle, with plans that can be changed. */
export class SwitchOracle extends Oracle {
  private planned: OraclePlan | null = null;
  private underWay: { plan: OraclePlan; words: string; at: number } | null = null;
  /** What a switch gave back, for the books to compare with. */
  refund = 0;

  get isSwitching(): boolean {
    return this.underWay !== null;
  }

  /** Whether the payment that is due now has been tried: one for an older due date is forgotten. */
  private get isBusy(): boolean {
    return this.unheard || this.payment.isTried(this.dueAt);
  }

  get switchPrice(): number | null {
    return this.underWay?.words.includes("charge") ? this.underWay.plan.price : null;
  }

  override nextPrice(): number {
    return this.planned && this.status === "active" ? this.planned.price : super.nextPrice();
  }

  override given(paidBy: Map<string, number>): void {
    if (this.planned) this.changeTo(this.planned, this.dueAt);
    this.planned = null;
    super.given(paidBy);
  }

  switch({ plan, algorithm, keepsTrial }: Order, at: number): boolean {
    const keeps = keepsTrial && this.inTrial && algorithm !== "DEFERRED";
    const words: string = keeps ? "" : table[algorithm];
    const isFree = this.status === "active" && !this.underWay && !this.planned;
    const isQuiet =
      this.plannedPause === null && !this.isBusy && at < this.dueAt && this.from <= at;
    if (!isFree || !isQuiet || plan.id === this.plan.id || plan.price === 0) return false;
    if (this.prices.discount || !this.payment.hasGoodCard) return false;
    const needsPaid = /credit|refund/.test(words);
    if (needsPaid && this.funding.worth === 0) return false;
    if (words === "credit" && this.credit(plan, at) === 0) return false;

    if (algorithm === "DEFERRED") {
      this.planned = plan;
    } else if (words === "") {
      this.changeTo(plan, this.dueAt);
      this.mrr = this.prices.monthly(plan.price, plan);
    } else {
      this.underWay = { plan, words, at };
    }
    return true;
  }

  cancelSwitch(): boolean {
    if (this.status !== "active" || !this.planned || this.unheard) return false;
    this.planned = null;
    return true;
  }

  /** The switch has been paid for, or needed no money. */
  switched(paidBy: Map<string, number>): void {
    const { underWay } = this;
    if (!underWay) throw new Error("No switch is under way.");
    const { plan, words, at } = underWay;
    const unused = this.unused(at);
    if (words.includes("refund")) {
      this.refund += words.includes("all") ? this.funding.ofLastPayment : unused;
    }
    const seconds = words.includes("credit") ? this.credit(plan, at) : 0;
    const price = words.includes("charge") ? plan.price : 0;
    const worth = price + (words.includes("credit") ? unused : 0);
    if (sum(paidBy.values()) !== worth) throw new Error(`The period is worth ${worth}.`);

    const end = (price > 0 ? after(at, plan.unit, plan.amount, this.zone) : at) + seconds * 1000;
    this.plan = plan;
    this.prices.announced = null;
    this.anchorAt(seconds > 0 ? end : at);
    if (seconds === 0) this.units = plan.amount;
    this.from = at;
    this.dueAt = end;
    this.expiresAt = end;
    this.inTrial = false;
    this.funding.begins(paidBy);
    this.mrr = this.prices.monthly(plan.price, plan);
    this.underWay = null;
  }

  switchFailed(): void {
    this.underWay = null;
  }

  override stop(): boolean {
    if (this.underWay) return false;
    this.planned = null;
    return super.stop();
  }

  override pause(cycles: number, at: number): boolean {
    return this.planned || this.underWay ? false : super.pause(cycles, at);
  }

  override extend(until: number, at: number): boolean {
    return this.underWay ? false : super.extend(until, at);
  }

  override applyDiscount(percent: number, left: number): boolean {
    return this.planned || this.underWay ? false : super.applyDiscount(percent, left);
  }

  override changeCard(hasCard: boolean): boolean {
    return this.underWay ? false : super.changeCard(hasCard);
  }

  override refunds(charge: string, part: number, access: "kept" | "ends" | number, at: number) {
    const ends = access === "ends" || (typeof access === "number" && access <= at);
    return this.underWay && !ends ? false : super.refunds(charge, part, access, at);
  }

  protected override end(reason: string): void {
    super.end(reason);
    this.planned = null;
    this.underWay = null;
  }

  protected override runOut(until: number, as: string): void {
    super.runOut(until, as);
    this.planned = null;
  }

  /** Days follow days and months months; between the two the count begins anew. */
  private changeTo(plan: OraclePlan, at: number): void {
    if (plan.unit !== this.plan.unit) {
      this.anchor = at;
      this.units = 0;
    }
    this.plan = plan;
    this.prices.announced = null;
  }

  private unused(at: number): number {
    return this.funding.unused(this.expiresAt - at, this.expiresAt - this.from);
  }

  /** `(paid × unused ratio) / new price × new length`, rounded once, down to the second. */
  private credit(plan: OraclePlan, at: number): number {
    const whole = this.expiresAt - this.from;
    const length = after(at, plan.unit, plan.amount, this.zone) - at;
    const worth = BigInt(this.funding.worth) * BigInt(this.expiresAt - at) * BigInt(length);
    return Number(worth / (BigInt(whole) * BigInt(plan.price) * 1000n));
  }
}
