/**
 * What the oracle of lives knows of the next payment: when it may be tried, on what, and whether
 * anybody was asked for it. It is told what the world did, and by which due date.
 */
export class PaymentOracle {
  hasCard = true;
  /** How long before a due date the first try is made. */
  private readonly firstTry: number;
  /** The bank refused the card for good: nothing is tried on it, until there is another. */
  private isCardRefused = false;
  /** The due date that a payment was last tried for. */
  private triedFor: number | null = null;
  /** The due date for which the bank, or the customer, was last asked in vain. */
  private refusedFor: number | null = null;

  /** Whether the last no was to take what had been held. */
  private isMissed = false;
  /** How often it was refused since then, and how many tries a due date has. */
  private refusals = 0;
  private readonly most: number;

  constructor({ firstTry, tries }: { firstTry: number; tries: number }) {
    this.firstTry = firstTry;
    this.most = tries;
  }

  get hasGoodCard(): boolean {
    return this.hasCard && !this.isCardRefused;
  }

  /** Never sooner than the timetable begins, and never on a card that cannot be. */
  tries(at: number, dueAt: number): void {
    this.triedFor = dueAt;
    this.isMissed = false;
    if (!this.hasGoodCard) throw new Error("Tried on no card that can be.");
    if (at >= dueAt - this.firstTry) return;
    throw new Error(`Tried ${(dueAt - at) / 3_600_000} hours before it is due.`);
  }

  /** The bank says no to a try, or the customer is asked for a card. */
  refused(dueAt: number, isForGood: boolean): void {
    if (this.refusedFor !== dueAt) this.refusals = 0;
    this.refusals += 1;
    this.refusedFor = dueAt;
    this.isMissed = false;
    this.isCardRefused ||= isForGood;
  }

  /** What was held cannot be taken: as long as there is time, somebody has to be asked again. */
  refusedHold(dueAt: number, isForGood: boolean, isTimeLeft: boolean): void {
    this.refused(dueAt, isForGood);
    this.isMissed = isTimeLeft && !isForGood && this.refusals <= this.most;
  }

  /** What was tried for another due date is forgotten. */
  isTried(dueAt: number): boolean {
    return this.triedFor === dueAt;
  }

  /** Nothing ends unpaid before somebody was asked, and said no. */
  endsUnpaid(dueAt: number): void {
    if (this.refusedFor !== dueAt) throw new Error("Nobody was asked to pay.");
    if (this.isMissed) throw new Error("What could not be taken was never tried again.");
  }

  changeCard(hasCard: boolean): void {
    this.hasCard = hasCard;
    this.isCardRefused = false;
  }

  /** The next period has begun. */
  settled(): void {
    this.isCardRefused = false;
  }
}
