import type { DeclineCode } from "@/server/domain/decline-codes";
import type { Asked, ChargeOutcome, SavedMethod } from "../payment-gateway";
import type { Books } from "./books";
import { planChargeback } from "./chargebacks";

export type ChargeKind = "charge" | "verification" | "hold" | "capture";

type State = ChargeOutcome["state"] | "held";

export type ChargeRow = {
  publisherId: string;
  idempotencyKey: string;
  gatewayReference: string;
  kind: ChargeKind;
  amountMinor: string;
  currency: string | null;
  merchantName: string;
  description: string;
  returnUrl: string | null;
  customerReference: string | null;
  token: string | null;
  holdReference: string | null;
  chargebackAfterDays: number | null;
  state: State;
  declineCode: string | null;
  timesAsked: number;
  bookedAt: Date;
  saved: SavedMethod | null;
  challenge: { id: string; state: "open" | "passed" | "failed" | "cancelled" } | null;
};

/** What a decision comes to in the books; a settled charge has an end, an open challenge none yet. */
export type Settlement =
  | { state: "captured" | "held"; savedToken: string }
  | { state: "refused"; declineCode: DeclineCode }
  | { state: "cancelled" }
  | { state: "action-required" };

const select = `
  SELECT c."publisherId", c."idempotencyKey", c."gatewayReference", c.kind, c."amountMinor",
         c.currency, c."merchantName", c.description, c."returnUrl", c."customerReference", c.token,
         c."holdReference", c."chargebackAfterDays", c.state, c."declineCode", c."timesAsked",
         c."bookedAt",
         CASE WHEN q.id IS NOT NULL THEN json_build_object('id', q.id, 'state', q.state) END
           AS challenge,
         CASE WHEN s.token IS NOT NULL THEN json_build_object(
           'token', s.token, 'brand', s.brand, 'lastFour', s."lastFour",
           'expiryMonth', s."expiryMonth", 'expiryYear', s."expiryYear",
           'holderName', s."holderName") END AS saved
    FROM sandbox_gateway.charge c
    LEFT JOIN sandbox_gateway.card_token s ON s.token = c."savedToken"
    LEFT JOIN sandbox_gateway.challenge q ON q."chargeReference" = c."gatewayReference"`;

type Reader = Pick<Books, "query">;

export async function findCharge(books: Reader, asked: Asked): Promise<ChargeRow | null> {
  const { rows } = await books.query<ChargeRow>(
    `${select} WHERE c."publisherId" = $1 AND c."idempotencyKey" = $2`,
    [asked.publisherId, asked.idempotencyKey],
  );
  return rows[0] ?? null;
}

export async function findChargeOfChallenge(
  books: Reader,
  challengeId: string,
): Promise<ChargeRow | null> {
  const { rows } = await books.query<ChargeRow>(`${select} WHERE q.id = $1`, [challengeId]);
  return rows[0] ?? null;
}

/** The rows of several keys, by those. */
export async function findCharges(
  books: Reader,
  asked: readonly Asked[],
): Promise<Map<string, ChargeRow>> {
  const { rows } = await books.query<ChargeRow>(
    `${select} JOIN unnest($1::bigint[], $2::text[]) AS asked (publisher, key)
       ON c."publisherId" = asked.publisher AND c."idempotencyKey" = asked.key`,
    keysOf(asked),
  );
  return new Map(rows.map((row) => [`${row.publisherId} ${row.idempotencyKey}`, row]));
}

/** Counts that keys were asked for once more. */
export async function countAsks(books: Books, asked: readonly Asked[]): Promise<void> {
  if (asked.length === 0) return;
  await books.query(
    `UPDATE sandbox_gateway.charge c SET "timesAsked" = c."timesAsked" + 1
       FROM unnest($1::bigint[], $2::text[]) AS asked (publisher, key)
      WHERE c."publisherId" = asked.publisher AND c."idempotencyKey" = asked.key`,
    keysOf(asked),
  );
}

const keysOf = (asked: readonly Asked[]) => [
  asked.map(({ publisherId }) => publisherId),
  asked.map(({ idempotencyKey }) => idempotencyKey),
];

/** Ends a charge that waited for its challenge. */
export async function settleCharge(
  books: Books,
  gatewayReference: string,
  settlement: Settlement,
): Promise<void> {
  const { state, savedToken, declineCode } = columnsOf(settlement);
  await books.query(
    `UPDATE sandbox_gateway.charge
        SET state = $2, "savedToken" = $3, "declineCode" = $4, "settledAt" = clock_timestamp()
      WHERE "gatewayReference" = $1 AND state = 'action-required'`,
    [gatewayReference, state, savedToken, declineCode],
  );
  await planChargeback(books, gatewayReference);
}

/** The end of a charge as its columns have it. */
export const columnsOf = (settlement: Settlement) => ({
  state: settlement.state,
  savedToken: "savedToken" in settlement ? settlement.savedToken : null,
  declineCode: settlement.state === "refused" ? settlement.declineCode : null,
});
