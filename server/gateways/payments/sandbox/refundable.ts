import type { Books } from "./books";
import type { ScriptedCard } from "./script-subject";

/** A charge of which something is to be given or taken back. */
export type Refundable = {
  state: string;
  currency: string | null;
  customerReference: string | null;
  card: ScriptedCard | null;
  leftMinor: string;
};

/**
 * Holds a charge and counts what is left of it, so that two that take of it count each other.
 *
 * @returns `null` when the merchant has no such charge
 */
export async function holdRefundable(
  books: Books,
  publisherId: bigint,
  chargeReference: string,
): Promise<Refundable | null> {
  const of = [publisherId, chargeReference];
  const { rows } = await books.query<Omit<Refundable, "leftMinor">>(
    `SELECT state, currency, "customerReference",
            (SELECT json_build_object('token', t.token, 'brand', t.brand, 'lastFour', t."lastFour")
               FROM sandbox_gateway.card_token t WHERE t.token = c."savedToken") AS card
       FROM sandbox_gateway.charge c
      WHERE "publisherId" = $1 AND "gatewayReference" = $2 AND kind <> 'hold' FOR UPDATE`,
    of,
  );
  const [charge] = rows;
  if (!charge) return null;
  // A statement of its own: only now does it see what the last holder of the lock has booked.
  const { rows: left } = await books.query<{ leftMinor: string }>(
    `SELECT c."amountMinor"
            - coalesce((SELECT sum(r."amountMinor") FROM sandbox_gateway.refund r
                         WHERE r."chargeReference" = c."gatewayReference" AND r.state = 'refunded'), 0)
            - coalesce((SELECT b."amountMinor" FROM sandbox_gateway.chargeback b
                         WHERE b."chargeReference" = c."gatewayReference" AND b.state = 'booked'), 0)
            AS "leftMinor"
       FROM sandbox_gateway.charge c
      WHERE c."publisherId" = $1 AND c."gatewayReference" = $2`,
    of,
  );
  return { ...charge, leftMinor: left[0]?.leftMinor ?? "0" };
}
