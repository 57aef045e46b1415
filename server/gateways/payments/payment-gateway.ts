import type { DeclineCode } from "@/server/domain/decline-codes";
import type { Money } from "@/server/domain/money";
import type { GatewayBooks } from "./gateway-books";
import type { PaymentScripts } from "./payment-scripts";

/**
 * Names one try to move money, for ever: the same key gives the same answer, however often it is
 * asked, and moves money once.
 */
export type Asked = { publisherId: bigint; idempotencyKey: string };

type Ending = {
  /**
   * When whoever asks gives the question up, and others may ask in their place: from then on nothing
   * is booked for it any more, as far as that can be helped. None where nobody else will ask.
   */
  end?: AbortSignal;
};

type Dated = {
  /**
   * Now, by the merchant's business clock. Real gateways have a clock of their own; the sandbox
   * dates its books by this one, because its merchants travel in time.
   */
  at: Date;
};

export type GatewayMethod =
  /** From the browser that saw the card; good for one payment. */
  | { kind: "token"; token: string }
  /** From an earlier `SavedMethod`. */
  | { kind: "saved"; token: string };

export type VerifyRequest = Asked &
  Ending &
  Dated & {
    method: GatewayMethod;
    /** Our number of the customer, where there is one yet. */
    customerReference: string | null;
    /** Whom the bank names to its customer: the publisher. */
    merchantName: string;
    /** Our number of the payment, for whoever reads the gateway's books. */
    reference: string;
    /** What is paid for, as the bank may show it. */
    description: string;
    /** Where the customer comes back to after a challenge; `null` when nobody is there to answer one. */
    returnUrl: string | null;
  };

/** The amount is more than zero. */
export type ChargeRequest = VerifyRequest & { amount: Money };

/** A method as far as we keep it: enough to show it and to charge it again. */
export type SavedMethod = {
  token: string;
  brand: string;
  lastFour: string;
  expiryMonth: number;
  expiryYear: number;
  holderName: string | null;
};

export type ChargeOutcome =
  | { state: "captured"; gatewayReference: string; method: SavedMethod }
  | { state: "refused"; gatewayReference: string; code: DeclineCode; isHard: boolean }
  /** The bank wants to ask its customer, at this address; relative to our own origin or absolute. */
  | { state: "action-required"; gatewayReference: string; url: string }
  | { state: "cancelled"; gatewayReference: string };

/** What asking for a hold comes to: `held` waits to be captured or given up. */
export type HoldOutcome =
  | { state: "held"; gatewayReference: string; method: SavedMethod }
  | Exclude<ChargeOutcome, { state: "captured" }>;

export type CaptureRequest = Asked &
  Ending &
  Dated & {
    /** Of the hold. */
    gatewayReference: string;
    /** At most what is held. The rest of it is given up. */
    amount: Money;
    /** Our number of the payment. */
    reference: string;
  };

/** A hold that is refused at its capture is gone. */
export type CaptureOutcome = Extract<ChargeOutcome, { state: "captured" | "refused" }>;

/** A hold is `held` also once it was captured: what was taken of it has a key of its own. */
export type ChargeStatus =
  | ChargeOutcome
  | HoldOutcome
  /** Arrived and not decided yet: ask again later. */
  | { state: "pending" }
  /** Never arrived: charging under the same key is safe, and the only safe way. */
  | { state: "unknown" };

export type RefundRequest = Asked &
  Dated & {
    /** Of the charge, or of the capture. */
    gatewayReference: string;
    amount: Money;
  };

/** Whom to forget: saved methods, and the cards that were asked for money under these keys. */
export type ForgetRequest = {
  publisherId: bigint;
  tokens: readonly string[];
  keys: readonly string[];
};

export type RefundRefusal =
  | "unknown-charge"
  | "not-captured"
  | "exceeds-charge"
  /** The bank does not take it back, now or for good. */
  | "bank-refused";

export type RefundOutcome =
  /** The reference is the refund's own. */
  { state: "refunded"; gatewayReference: string } | { state: "refused"; code: RefundRefusal };

export type RefundStatus =
  | RefundOutcome
  /** Never arrived: asking again under the same key is safe. */
  | { state: "unknown" };

/**
 * Moves money. Never called inside a transaction of ours: what it did cannot be rolled back.
 *
 * Every call may throw a `GatewayTimeout` (`server/domain/gateway-timeout.ts`): the outcome is
 * unknown then. A key asked again with another amount is a bug, and throws a `GatewayMisuse`.
 */
export type PaymentGateway = {
  /** As `payment.gateway` and reports have it. */
  readonly name: string;
  readonly capabilities: {
    /** Takes a method without charging it, as trials need. */
    canVerify: boolean;
    canRefundInPart: boolean;
    /** How many questions it takes at the same moment from one of our processes. */
    mostAtOnce: number;
  };
  /** Charges, and saves the method for charges to come. */
  charge(request: ChargeRequest): Promise<ChargeOutcome>;
  /** Asks the bank about a method and saves it, for nothing: `captured` means that it may be charged. */
  verify(request: VerifyRequest): Promise<ChargeOutcome>;
  /** Holds an amount on the method, and saves the method, without taking anything yet. */
  authorise(request: ChargeRequest): Promise<HoldOutcome>;
  /** Takes what is held, once. */
  capture(request: CaptureRequest): Promise<CaptureOutcome>;
  /** How a charge, a verification, a hold or a capture stands. */
  status(asked: Asked): Promise<ChargeStatus>;
  /**
   * Gives up what is still open under a key, a challenge or a hold, as often as it is asked;
   * answers how it stands now. What was captured stays captured.
   */
  cancel(asked: Asked): Promise<ChargeStatus>;
  refund(request: RefundRequest): Promise<RefundOutcome>;
  refundStatus(asked: Asked): Promise<RefundStatus>;
  /** Forgets who held cards, and that they were saved. What was booked stays booked. */
  forget(request: ForgetRequest): Promise<void>;
  readonly books: GatewayBooks;
  /** Of a sandbox's gateway; `null` where money moves. */
  readonly scripts: PaymentScripts | null;
};

/** The gateway was asked for something that no correct caller asks for; nothing was booked. */
export class GatewayMisuse extends Error {
  override readonly name = "GatewayMisuse";
}
