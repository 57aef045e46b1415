import { money } from "@/server/domain/money";
import type { ChargebackNotice } from "../gateway-books";
import { bookPool, inBooks, newReference, type Books } from "./books";
import { holdRefundable } from "./refundable";

/** Remembers that the bank will take a charge back, if it was taken and is to be. */
export async function planChargeback(books: Books, chargeReference: string): Promise<void> {
  await books.query(
    `INSERT INTO sandbox_gateway.chargeback
       ("gatewayReference", "publisherId", "chargeReference", reason, "dueAt")
     SELECT $2, "publisherId", "gatewayReference", 'fraudulent',
            "bookedAt" + make_interval(hours => 24 * "chargebackAfterDays")
       FROM sandbox_gateway.charge
      WHERE "gatewayReference" = $1 AND state = 'captured' AND kind IN ('charge', 'capture')
        AND "chargebackAfterDays" IS NOT NULL
     ON CONFLICT DO NOTHING`,
    [chargeReference, newReference("cb")],
  );
}

/** Has the bank take back a charge that was made already, `after` so many days. */
export async function disputeCharge(chargeReference: string, afterDays: number): Promise<void> {
  await inBooks(async (books) => {
    await books.query(
      `UPDATE sandbox_gateway.charge SET "chargebackAfterDays" = $2
        WHERE "gatewayReference" = $1 AND "chargebackAfterDays" IS NULL`,
      [chargeReference, afterDays],
    );
    await planChargeback(books, chargeReference);
  });
}

/** Books what is due by an instant of the merchant's: what is left of each charge by then. */
export const bookDueChargebacks = (publisherId: bigint, until: Date): Promise<void> =>
  inBooks(async (books) => {
    const { rows } = await books.query<{ gatewayReference: string; chargeReference: string }>(
      `SELECT "gatewayReference", "chargeReference" FROM sandbox_gateway.chargeback
        WHERE "publisherId" = $1 AND state = 'planned' AND "dueAt" <= $2
        ORDER BY "chargeReference" FOR UPDATE SKIP LOCKED`,
      [publisherId, until],
    );
    for (const { gatewayReference, chargeReference } of rows) {
      const charge = await holdRefundable(books, publisherId, chargeReference);
      const left = BigInt(charge?.leftMinor ?? 0);
      await books.query(
        `UPDATE sandbox_gateway.chargeback SET state = $2, "amountMinor" = $3
          WHERE "gatewayReference" = $1`,
        [gatewayReference, left > 0n ? "booked" : "moot", left > 0n ? left : null],
      );
    }
  });

/** Those that may have something to hear, now or when their clock gets there. */
export async function merchantsWithNotices(): Promise<bigint[]> {
  const { rows } = await bookPool().query<{ publisherId: string }>(
    `SELECT DISTINCT "publisherId" FROM sandbox_gateway.chargeback
      WHERE "acknowledgedAt" IS NULL AND state <> 'moot' ORDER BY 1`,
  );
  return rows.map(({ publisherId }) => BigInt(publisherId));
}

/** When the merchant's clock gets to the next of them. */
export async function nextNoticeAt(publisherId: bigint): Promise<Date | null> {
  const { rows } = await bookPool().query<{ dueAt: Date | null }>(
    `SELECT min("dueAt") AS "dueAt" FROM sandbox_gateway.chargeback
      WHERE "publisherId" = $1 AND "acknowledgedAt" IS NULL AND state <> 'moot'`,
    [publisherId],
  );
  return rows[0]?.dueAt ?? null;
}

type NoticeRow = Omit<ChargebackNotice, "amount"> & { amountMinor: string; currency: string };

export async function readNotices(of: {
  publisherId: bigint;
  until: Date;
}): Promise<ChargebackNotice[]> {
  await bookDueChargebacks(of.publisherId, of.until);
  const { rows } = await bookPool().query<NoticeRow>(
    `SELECT b."gatewayReference", b."chargeReference", b."amountMinor", c.currency, b.reason,
            b."dueAt" AS "bookedAt"
       FROM sandbox_gateway.chargeback b
       JOIN sandbox_gateway.charge c ON c."gatewayReference" = b."chargeReference"
      WHERE b."publisherId" = $1 AND b.state = 'booked' AND b."acknowledgedAt" IS NULL
        AND b."dueAt" <= $2
      ORDER BY b."dueAt", b."gatewayReference"`,
    [of.publisherId, of.until],
  );
  return rows.map(({ amountMinor, currency, ...notice }) => ({
    ...notice,
    amount: money(BigInt(amountMinor), currency),
  }));
}

export async function acknowledgeNotice(notice: {
  publisherId: bigint;
  gatewayReference: string;
}): Promise<void> {
  await bookPool().query(
    `UPDATE sandbox_gateway.chargeback SET "acknowledgedAt" = clock_timestamp()
      WHERE "publisherId" = $1 AND "gatewayReference" = $2 AND state = 'booked'
        AND "acknowledgedAt" IS NULL`,
    [notice.publisherId, notice.gatewayReference],
  );
}
