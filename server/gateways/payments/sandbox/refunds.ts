import {
  GatewayMisuse,
  type RefundOutcome,
  type RefundRefusal,
  type RefundRequest,
} from "../payment-gateway";
import { inBooks, newReference, takeTurns, type Books } from "./books";
import { refuseNonsense } from "./misuse";

type RefundRow = {
  gatewayReference: string;
  chargeReference: string;
  amountMinor: string;
  state: RefundOutcome["state"];
  refusalCode: RefundRefusal | null;
};

type Refundable = { state: string; currency: string | null; leftMinor: string };

/** Gives back a charge or a part of it, never more than was taken. */
export async function refund(request: RefundRequest): Promise<RefundOutcome> {
  refuseNonsense(request);
  return inBooks(async (books) => {
    await takeTurns(books, request);
    const known = await countAsk(books, request);
    if (known) return replay(known, request);

    const charge = await holdCharge(books, request);
    if (charge === null) return { state: "refused", code: "unknown-charge" };
    const row = await insert(books, request, refusalOf(charge, request));
    return outcomeOf(row);
  });
}

function refusalOf(charge: Refundable, { amount }: RefundRequest): RefundRefusal | null {
  if (charge.state !== "captured") return "not-captured";
  if (charge.currency !== null && charge.currency !== amount.currency) {
    throw new GatewayMisuse("The charge was made in another currency.");
  }
  return BigInt(amount.minor) > BigInt(charge.leftMinor) ? "exceeds-charge" : null;
}

/** Locks the charge, so that two refunds under different keys count each other. */
async function holdCharge(
  books: Books,
  { publisherId, gatewayReference }: RefundRequest,
): Promise<Refundable | null> {
  const of = [publisherId, gatewayReference];
  const { rows } = await books.query<Omit<Refundable, "leftMinor">>(
    `SELECT state, currency FROM sandbox_gateway.charge
      WHERE "publisherId" = $1 AND "gatewayReference" = $2 FOR UPDATE`,
    of,
  );
  const [charge] = rows;
  if (!charge) return null;
  // A statement of its own: only now does it see what the last holder of the lock has booked.
  const { rows: left } = await books.query<{ leftMinor: string }>(
    `SELECT c."amountMinor" - coalesce(sum(r."amountMinor"), 0) AS "leftMinor"
       FROM sandbox_gateway.charge c
       LEFT JOIN sandbox_gateway.refund r
         ON r."chargeReference" = c."gatewayReference" AND r.state = 'refunded'
      WHERE c."publisherId" = $1 AND c."gatewayReference" = $2
      GROUP BY c."amountMinor"`,
    of,
  );
  return { ...charge, leftMinor: left[0]?.leftMinor ?? "0" };
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
        state, "refusalCode")
     VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING ${columns}`,
    [
      ...[request.publisherId, request.idempotencyKey, newReference("re")],
      ...[request.gatewayReference, request.amount.minor],
      ...[refusal ? "refused" : "refunded", refusal],
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
