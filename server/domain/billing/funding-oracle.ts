import { share, sum } from "./oracle-sums";

/** What the oracle of lives knows of the charges that pay for a period, and what is left of each. */
export class FundingOracle {
  private parts = new Map<string, number>();
  /** Those of the period before it, which runs on while this one is paid ahead. */
  private before = new Map<string, number>();
  /** The latest of all charges, whatever is left of it. */
  private last = "initial";

  get worth(): number {
    return sum(this.parts.values());
  }

  get ofLastPayment(): number {
    return this.parts.get(this.last) ?? 0;
  }

  /** A period that was paid with these; what was charged for none before is the latest charge. */
  begins(parts: Map<string, number>): void {
    this.before = this.parts;
    for (const charge of parts.keys()) {
      if (!this.parts.has(charge)) this.last = charge;
    }
    this.parts = parts;
  }

  unused(left: number, length: number): number {
    return share(this.worth, left, length);
  }

  /** What the period before was paid with, and has been since. */
  get worthBefore(): number {
    return sum(this.before.values());
  }

  /** So much of a charge went back. */
  unpay(charge: string, part: number): void {
    for (const parts of [this.parts, this.before]) {
      const paid = parts.get(charge);
      if (paid !== undefined) parts.set(charge, Math.max(0, paid - part));
    }
  }
}
