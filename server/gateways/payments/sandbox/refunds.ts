import { isDeclineCode } from "@/server/domain/decline-codes";
import { GatewayTimeout } from "@/server/domain/gateway-timeout";
import {
  GatewayMisuse,
  type Asked,
  type RefundOutcome,
  type RefundRefusal,
  type RefundRequest,
  type RefundStatus,
} from "../payment-gateway";
import { bookPool, inBooks, newReference, takeTurns, type Books } from "./books";
import { loseOnce } from "./lost-requests";
import { refuseNonsense } from "./misuse";
import { holdRefundable, type Refundable } from "./refundable";
import { useEntry } from "./script-entries";

type RefundRow = {
  gatewayReference: string;
  chargeReference: string;
  amountMinor: string;
  state: RefundOutcome["state"];
  refusalCode: RefundRefusal | null;
};

/** Gives back a charge or a part of it, never more than was taken. */
export async function refund(request: RefundRequest): Promise<RefundOutcome> {
  refuseNonsense(request);
  const answer = await inBooks(async (books) => {
    await takeTurns(books, [request]);
    const known = await countAsk(books, request);
    return known ? replay(known, request) : refundFirst(books, request);
  });
  if (answer === "unheard") throw new GatewayTimeout("sandbox");
  return answer;
}

export async function refundStatus(asked: Asked): Promise<RefundStatus> {
  const { rows } = await bookPool().query<RefundRow>(
    `SELECT ${columns} FROM sandbox_gateway.refund
      WHERE "publisherId" = $1 AND "idempotencyKey" = $2`,
    [asked.publisherId, asked.idempotencyKey],
  );
  return rows[0] ? outcomeOf(rows[0]) : { state: "unknown" };
}

async function refundFirst(
  books: Books,
  request: RefundRequest,
): Promise<RefundOutcome | "unheard"> {
  const { publisherId, gatewayReference } = request;
  const charge = await holdRefundable(books, publisherId, gatewayReference);
  if (charge === null) return { state: "refused", code: "unknown-charge" };
  const refusal = refusalOf(charge, request);
  const { card } = charge;
  const entry = card && (await useEntry(books, { ...charge, ...request, card }, "refund"));
  const outcome = entry?.outcome ?? "succeeds";
  if (outcome === "timeout-not-captured" && (await loseOnce(books, request))) return "unheard";

  const ofBank = isDeclineCode(outcome) ? "bank-refused" : null;
  const row = await insert(books, request, refusal ?? ofBank);
  return outcome === "timeout-captured" ? "unheard" : outcomeOf(row);
}

function refusalOf(charge: Refundable, { amount }: RefundRequest): RefundRefusal | null {
  if (charge.state !== "captured") return "not-captured";
  if (charge.currency !== null && charge.currency !== amount.currency) {
    throw new GatewayMisuse("The charge was made in another currency.");
  }
  return BigInt(amount.minor) > BigInt(charge.leftMinor) ? "exceeds-charge" : null;
}

const columns = `"gatewayReference", "chargeReference", "amountMinor", state, "refusalCode"`;

async function countAsk(books: Books, request: RefundRequest): Promise<RefundRow | null> {
  const { rows } = await books.query<RefundRow>(
    `UPDATE sandbox_gateway.refund SET "timesAsked" = "timesAsked" + 1
      WHERE "publisherId" = $1 AND "idempotencyKey" = $2 RETURNING ${columns}`,
    [request.publisherId, request.idempotencyKey],
  );
  return rows[0] ?? null;
}

async function insert(
  books: Books,
  request: RefundRequest,
  refusal: RefundRefusal | null,
): Promise<RefundRow> {
  const { rows } = await books.query<RefundRow>(
    `INSERT INTO sandbox_gateway.refund
       ("publisherId", "idempotencyKey", "gatewayReference", "chargeReference", "amountMinor",
        state, "refusalCode", "bookedAt")
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8) RETURNING ${columns}`,
    [
      ...[request.publisherId, request.idempotencyKey, newReference("re")],
      ...[request.gatewayReference, request.amount.minor],
      ...[refusal ? "refused" : "refunded", refusal, request.at],
    ],
  );
  const [row] = rows;
  if (!row) throw new Error("an insert returns its row");
  return row;
}

/** @throws GatewayMisuse when the key named another refund before */
function replay(known: RefundRow, { gatewayReference, amount }: RefundRequest): RefundOutcome {
  const isSame =
    known.chargeReference === gatewayReference &&
    BigInt(known.amountMinor) === BigInt(amount.minor);
  if (!isSame) throw new GatewayMisuse("This idempotency key was used for another refund.");
  return outcomeOf(known);
}

const outcomeOf = ({ refusalCode, gatewayReference }: RefundRow): RefundOutcome =>
  refusalCode ? { state: "refused", code: refusalCode } : { state: "refunded", gatewayReference };
