import type { Money } from "@/server/domain/money";

/** Money that moved, as the gateway's books have it. */
export type Booking = {
  /** The gateway's name of it, unique among all that it has booked. */
  gatewayReference: string;
  kind: "charge" | "refund" | "chargeback";
  /** Under which it was asked for; none where nobody of ours asked. */
  idempotencyKey: string | null;
  /** Our number of the payment, as a charge was given it. */
  reference: string | null;
  /** Of what was given or taken back: the charge's name. */
  chargeReference: string | null;
  amount: Money;
  bookedAt: Date;
};

/** A stretch of one merchant's books, `from` and not `until`, in the order of the bookings' names. */
export type BookingsRequest = {
  publisherId: bigint;
  from: Date;
  until: Date;
  /** The last name that is known already. */
  after: string | null;
  limit: number;
};

/** A bank took a charge back, or a part of it. */
export type ChargebackNotice = {
  /** Of the chargeback. */
  gatewayReference: string;
  chargeReference: string;
  amount: Money;
  /** As the bank gives it. */
  reason: string;
  bookedAt: Date;
};

/** What a gateway says of money after the fact: its books, and what it tells without being asked. */
export type GatewayBooks = {
  bookings(request: BookingsRequest): Promise<Booking[]>;
  /** One booking, on whatever day it was made. */
  booking(of: { publisherId: bigint; gatewayReference: string }): Promise<Booking | null>;
  /** The merchants for whom there may be a notice, now or on a day to come. */
  merchantsWithNotices(): Promise<bigint[]>;
  /** When the next notice comes, where that is known before it does. */
  nextNoticeAt(publisherId: bigint): Promise<Date | null>;
  /** What was booked until an instant and is not acknowledged, oldest first: told until it is. */
  notices(of: { publisherId: bigint; until: Date }): Promise<ChargebackNotice[]>;
  acknowledge(notice: { publisherId: bigint; gatewayReference: string }): Promise<void>;
};
