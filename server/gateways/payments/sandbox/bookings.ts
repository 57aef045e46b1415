import { money } from "@/server/domain/money";
import type { Booking, BookingsRequest } from "../gateway-books";
import { bookPool } from "./books";
import { bookDueChargebacks } from "./chargebacks";

/** Everything by which money moved, in one shape. A merchant's own bookings alone: `$1`. */
const moved = `
  SELECT "gatewayReference", 'charge' AS kind, "idempotencyKey", reference,
         NULL AS "chargeReference", "amountMinor", currency, "bookedAt"
    FROM sandbox_gateway.charge
   WHERE "publisherId" = $1 AND state = 'captured' AND kind <> 'verification'
  UNION ALL
  SELECT r."gatewayReference", 'refund', r."idempotencyKey", c.reference,
         r."chargeReference", r."amountMinor", c.currency, r."bookedAt"
    FROM sandbox_gateway.refund r
    JOIN sandbox_gateway.charge c ON c."gatewayReference" = r."chargeReference"
   WHERE r."publisherId" = $1 AND r.state = 'refunded'
  UNION ALL
  SELECT b."gatewayReference", 'chargeback', NULL, c.reference,
         b."chargeReference", b."amountMinor", c.currency, b."dueAt"
    FROM sandbox_gateway.chargeback b
    JOIN sandbox_gateway.charge c ON c."gatewayReference" = b."chargeReference"
   WHERE b."publisherId" = $1 AND b.state = 'booked'`;

type Row = Omit<Booking, "amount"> & { amountMinor: string; currency: string };

const toBooking = ({ amountMinor, currency, ...booking }: Row): Booking => ({
  ...booking,
  amount: money(BigInt(amountMinor), currency),
});

export async function readBookings(request: BookingsRequest): Promise<Booking[]> {
  const { publisherId, from, until, after, limit } = request;
  await bookDueChargebacks(publisherId, new Date(until.getTime() - 1));
  const { rows } = await bookPool().query<Row>(
    `SELECT * FROM (${moved}) b
      WHERE "bookedAt" >= $2 AND "bookedAt" < $3 AND "gatewayReference" COLLATE "C" > $4
      ORDER BY "gatewayReference" COLLATE "C" LIMIT $5`,
    [publisherId, from, until, after ?? "", limit],
  );
  return rows.map(toBooking);
}

export async function findBooking(of: {
  publisherId: bigint;
  gatewayReference: string;
}): Promise<Booking | null> {
  const { rows } = await bookPool().query<Row>(
    `SELECT * FROM (${moved}) b WHERE "gatewayReference" = $2`,
    [of.publisherId, of.gatewayReference],
  );
  const [row] = rows;
  return row ? toBooking(row) : null;
}
