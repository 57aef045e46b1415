import type { Money } from "../money";
import type { TaxedLine } from "../tax";
import type { Recurrence } from "./recurrence";
import type { PriceWindow } from "./seasons";
import type { SubscriptionState } from "./states";

/**
 * All that the rules know of a subscription: enough to say what is due, what it costs, who has
 * access and what it counts for. A row is read into it and written from it; nothing else decides.
 */
export type SubscriptionFacts = {
  state: SubscriptionState;
  terms: Terms;
  recurrence: Recurrence;
  /** Whose tax is due: the customer's country, fixed when the subscription began. */
  taxCountry: string;
  /** A price that the customer has been told of, from the first period that begins then or later. */
  announcedPrice: { price: Money; from: Date } | null;
  discount: Discount | null;
  /** The last period given, which may lie ahead when it was paid early. */
  period: HeldPeriod;
  /** What the one before it was paid with, where this one was paid while that was running. */
  fundingBefore: readonly Portion[];
  /** When the next period begins: where this one ends, save for a break or an off season between. */
  dueAt: Date;
  renewal: Renewal;
  /** What charges are made on; `null` once the customer has taken it away. */
  method: PaymentMethod | null;
  /** Paid elsewhere: we charge nothing, and are told when it renews. */
  isExternallyManaged: boolean;
  /** Since when access has been unbroken. */
  accessFrom: Date;
  /** What it counts for in a month once it is paid for, without tax; see `mrrOf`. */
  monthly: Money;
  /** The last instant at which somebody decided something: nothing falls due before it. */
  since: Date;
};

/** What is sold. The currency is the subscription's for good. */
export type Terms = {
  offerId: string;
  /** As shown: with tax in it where `isTaxIncluded`. */
  price: Money;
  isTaxIncluded: boolean;
  priceWindows: readonly PriceWindow[];
  /** The longest break, in cycles; `null` where the offer allows none. */
  maxPauseCycles: number | null;
};

/** Some part off the next periods. */
export type Discount = {
  /** 1 to 10 000 hundredths of a percent. */
  basisPoints: number;
  /** Of the periods still to come; `unlimitedPeriods` for all of them. */
  periodsLeft: number;
};

export type HeldPeriod = {
  /** One more than the period before it; a trial comes before period 0. */
  index: number;
  kind: "trial" | "paid" | "free";
  startsAt: Date;
  endsAt: Date;
  /** What it was paid with, its newest charge first; nothing for what was given. */
  funding: readonly Portion[];
};

/** A part of a charge, tax included. */
export type Portion = { charge: string; amount: Money };

/** How far the next period's payment has come. */
export type Renewal = {
  /** Tries for this period by any method. They number the next and never start again. */
  tries: number;
  /** How many were declined since the period is due when it is. */
  failures: number;
  /** The latest since then: `null` where nothing was tried for this due date, whatever was before. */
  lastTriedAt: Date | null;
  /** By how much tries were made too late, through no fault of the customer's. */
  lateMs: number;
  /** The due date that the customer has been told of. */
  announcedFor: Date | null;
  standing: Standing;
};

export type Standing =
  /** `retryAt` asks for a try apart from the timetable's. */
  | { kind: "open"; retryAt: Date | null }
  /** No more tries with this method. */
  | { kind: "halted"; because: "hard-decline" | "no-method" }
  /** The gateway was asked and its answer is not known: nothing else happens until it is. */
  | { kind: "unknown"; charge: Charge; at: Date }
  | { kind: "authorised"; attempt: number; at: Date }
  /** Paid: what remains is to give the period. */
  | { kind: "captured"; charge: string; line: TaxedLine; at: Date };

/** A question to the gateway. Its key is used for this one and never again. */
export type Charge = {
  key: string;
  operation: ChargeOperation;
  attempt: number;
  /** The plan that it pays for. */
  offerId: string;
  line: TaxedLine;
  /** Whose day's tax rate the line has. */
  taxedAt: Date;
};

export type ChargeOperation = "authorise" | "capture" | "charge-switch";

export type PaymentMethod = {
  id: string;
  /** Of a card: good until the end of that month. */
  expiry: { year: number; month: number } | null;
  addedAt: Date;
  remindedAt: Date | null;
  /** The latest declines, oldest first; card schemes limit them. */
  declines: readonly Date[];
};

export const freshRenewal: Renewal = {
  tries: 0,
  failures: 0,
  lastTriedAt: null,
  lateMs: 0,
  announcedFor: null,
  standing: { kind: "open", retryAt: null },
};

/** Whether the payment that is due when it is has been tried, or a method been asked for. */
export const isBeingTried = ({ lastTriedAt, standing }: Renewal): boolean =>
  lastTriedAt !== null || (standing.kind === "halted" && standing.because === "no-method");

/** Whether the method was refused for good before this due date: another is to be asked for. */
export const isLeftWithRefused = ({ lastTriedAt, standing }: Renewal): boolean =>
  lastTriedAt === null && standing.kind === "halted" && standing.because === "hard-decline";

/** Whether the next period's payment is being tried, or has been made ahead. */
export const isRenewalStarted = ({ renewal, period }: SubscriptionFacts, at: Date): boolean =>
  isBeingTried(renewal) || isCharging(renewal) || period.startsAt > at;

const isCharging = ({ standing }: Renewal): boolean =>
  standing.kind !== "open" && standing.kind !== "halted";
