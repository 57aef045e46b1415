import type { DeclineCode } from "@/server/domain/decline-codes";
import type {
  Asked,
  ChargeOutcome,
  ChargeRequest,
  SavedMethod,
  VerifyRequest,
} from "../payment-gateway";
import { newReference, type Books } from "./books";
import { planChargeback } from "./chargebacks";
import type { UsedEntry } from "./script-entries";

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

/** Counts that a key was asked for once more; `null` when it is new. */
export async function countAsk(books: Books, asked: Asked): Promise<ChargeRow | null> {
  const { rowCount } = await books.query(
    `UPDATE sandbox_gateway.charge SET "timesAsked" = "timesAsked" + 1
      WHERE "publisherId" = $1 AND "idempotencyKey" = $2`,
    [asked.publisherId, asked.idempotencyKey],
  );
  return rowCount === 0 ? null : findCharge(books, asked);
}

/** What is booked of a request besides how it ended. */
export type NewCharge = (ChargeRequest | VerifyRequest) & {
  kind: ChargeKind;
  holdReference?: string;
  /** After how many days the bank takes it back; `null` for never. */
  chargebackAfterDays: number | null;
  /** The entry of a script that answered it. */
  entry: UsedEntry | null;
};

export async function insertCharge(
  books: Books,
  request: NewCharge,
  token: string | null,
  settlement: Settlement,
): Promise<string> {
  const gatewayReference = newReference("ch");
  const amount = "amount" in request ? request.amount : null;
  const { state, savedToken, declineCode } = columnsOf(settlement);
  await books.query(
    `INSERT INTO sandbox_gateway.charge
       ("publisherId", "idempotencyKey", "gatewayReference", kind, "amountMinor", currency,
        "merchantName", reference, description, "returnUrl", "customerReference", "holdReference",
        "chargebackAfterDays", "scriptId", "scriptPosition", "bookedAt", token, "savedToken",
        state, "declineCode", "settledAt")
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19,
             $20, CASE WHEN $19 = 'action-required' THEN NULL ELSE clock_timestamp() END)`,
    [
      ...[request.publisherId, request.idempotencyKey, gatewayReference, request.kind],
      ...[amount?.minor ?? 0, amount?.currency ?? null],
      ...[request.merchantName, request.reference, request.description, request.returnUrl],
      ...[request.customerReference, request.holdReference ?? null],
      ...[
        request.chargebackAfterDays,
        request.entry?.scriptId,
        request.entry?.position,
        request.at,
      ],
      ...[token, savedToken, state, declineCode],
    ],
  );
  if (request.chargebackAfterDays !== null) await planChargeback(books, gatewayReference);
  return gatewayReference;
}

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

const columnsOf = (settlement: Settlement) => ({
  state: settlement.state,
  savedToken: "savedToken" in settlement ? settlement.savedToken : null,
  declineCode: settlement.state === "refused" ? settlement.declineCode : null,
});
