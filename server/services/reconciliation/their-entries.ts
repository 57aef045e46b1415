import type { MoneyItem } from "@/server/domain/reconciliation";
import type { Booking } from "@/server/gateways/payments/gateway-books";
import type { PaymentGateway } from "@/server/gateways/payments/payment-gateway";

/** A booking of the gateway's, as it is laid beside ours. */
export type TheirBooking = Omit<Booking, "kind"> & { item: MoneyItem };

const pageSize = 1_000;

/** Everything that a gateway booked for a merchant within a stretch of time, page by page. */
export async function theirEntries(
  { books }: PaymentGateway,
  stretch: { publisherId: bigint; from: Date; until: Date },
): Promise<TheirBooking[]> {
  const all: TheirBooking[] = [];
  let after: string | null = null;
  for (;;) {
    const page: Booking[] = await books.bookings({ ...stretch, after, limit: pageSize });
    all.push(...page.map(toTheirs));
    if (page.length < pageSize) return all;
    after = page.at(-1)?.gatewayReference ?? null;
  }
}

export const toTheirs = ({ kind, ...booking }: Booking): TheirBooking => ({
  ...booking,
  item: kind,
});
