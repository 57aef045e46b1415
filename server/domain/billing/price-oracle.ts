import { monthly, type OraclePlan, type OracleStart } from "./oracle-sums";

/** What the oracle of lives knows of prices: what is off the next periods, and what was announced. */
export class PriceOracle {
  discount: { percent: number; left: number } | null;
  announced: { price: number; from: number } | null = null;

  private readonly isTaxed: boolean;

  constructor({ discount, isTaxed }: Pick<OracleStart, "discount" | "isTaxed">) {
    this.discount = discount;
    this.isTaxed = isTaxed;
  }

  /** What a price with its tax counts for in a month. */
  monthly(gross: number, plan: OraclePlan): number {
    return monthly(this.isTaxed ? Math.round((gross * 100) / 121) : gross, plan);
  }

  /** Of a period that begins then. */
  next(usual: number, startsAt: number): number {
    const price = this.isNew(startsAt) ? (this.announced?.price ?? usual) : usual;
    return price - Math.round((price * (this.discount?.percent ?? 0)) / 100);
  }

  /** That period has begun; answers what the plan costs from then on. */
  begins(usual: number, startsAt: number): number {
    const price = this.isNew(startsAt) ? (this.announced?.price ?? usual) : usual;
    if (this.isNew(startsAt)) this.announced = null;
    if (this.discount && this.discount.left < 999) this.discount.left -= 1;
    if (this.discount?.left === 0) this.discount = null;
    return price;
  }

  private isNew(startsAt: number): boolean {
    return this.announced !== null && this.announced.from <= startsAt;
  }
}
