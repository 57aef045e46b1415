import type { DeclineCode } from "@/server/domain/decline-codes";
import type { Money } from "@/server/domain/money";

/**
 * Names one try to move money, for ever: the same key gives the same answer, however often it is
 * asked, and moves money once.
 */
export type Asked = { publisherId: bigint; idempotencyKey: string };

export type GatewayMethod =
  /** From the browser that saw the card; good for one payment. */
  | { kind: "token"; token: string }
  /** From an earlier `SavedMethod`. */
  | { kind: "saved"; token: string };

export type VerifyRequest = Asked & {
  method: GatewayMethod;
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

export type ChargeStatus =
  | ChargeOutcome
  /** Arrived and not decided yet: ask again later. */
  | { state: "pending" }
  /** Never arrived: charging under the same key is safe, and the only safe way. */
  | { state: "unknown" };

export type RefundRequest = Asked & {
  /** Of the charge. */
  gatewayReference: string;
  amount: Money;
};

export type RefundRefusal = "unknown-charge" | "not-captured" | "exceeds-charge";

export type RefundOutcome =
  /** The reference is the refund's own. */
  { state: "refunded"; gatewayReference: string } | { state: "refused"; code: RefundRefusal };

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
  };
  /** Charges, and saves the method for charges to come. */
  charge(request: ChargeRequest): Promise<ChargeOutcome>;
  /** Asks the bank about a method and saves it, for nothing: `captured` means that it may be charged. */
  verify(request: VerifyRequest): Promise<ChargeOutcome>;
  /** How a charge or a verification stands. */
  status(asked: Asked): Promise<ChargeStatus>;
  /** Gives up a challenge that is still open; answers how the charge stands now, whatever that is. */
  cancel(asked: Asked): Promise<ChargeStatus>;
  refund(request: RefundRequest): Promise<RefundOutcome>;
};

/** The gateway was asked for something that no correct caller asks for; nothing was booked. */
export class GatewayMisuse extends Error {
  override readonly name = "GatewayMisuse";
}
