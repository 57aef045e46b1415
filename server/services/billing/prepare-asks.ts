import type { TransactionContext } from "@/server/context";
import { insertRows, updateRows } from "@/server/db/bulk-rows";
import type { Payment } from "@/server/db/generated/client";
import { drawNumbers } from "@/server/db/next-number";
import type { Charge, ChargeOperation } from "@/server/domain/billing/subscription-facts";
import { askingTimes } from "./asking-times";
import { gatewayKey, type Ask } from "./charges";
import type { Held } from "./hold-subscriptions";
import type { RunSettings } from "./run-settings";

type Asked = ReadonlyMap<Held, Charge>;

/**
 * Writes charges down before the gateway hears of them, those that are not written down yet. Of the
 * others each is given to one who asks anew, once nobody else can still be asking.
 */
export async function prepareAsks(
  tx: TransactionContext,
  asked: Asked,
  { merchantName }: Pick<RunSettings, "merchantName">,
): Promise<Ask[]> {
  if (asked.size === 0) return [];
  const known = await readPayments(tx, asked);
  const written = await writeDown(tx, asked, known);
  const again = await askAnew(tx, asked, known);
  const askUntil = new Date(tx.wall.now().getTime() + askingTimes().questionMs);

  return [...asked].map(([{ row, customer, facts }, charge]) => {
    const { standing } = facts.renewal;
    const idempotencyKey = gatewayKey(row.id, charge.key);
    const isNew = written.has(idempotencyKey);
    const payment = known.get(idempotencyKey) ?? written.get(idempotencyKey);
    if (!payment) throw new Error(`charge ${idempotencyKey} was not written down`);
    const hold = charge.operation === "capture" ? known.get(holdKeyOf(row.id, charge)) : undefined;
    return {
      subscriptionId: row.id,
      customerId: customer.id,
      charge,
      paymentId: payment.id,
      paymentMethodId: payment.paymentMethodId,
      idempotencyKey,
      methodToken: row.methodToken,
      holdReference: hold?.state === "authorised" ? hold.gatewayReference : null,
      description: row.offerTitle,
      merchantName,
      isNew,
      askUntil: isNew || again.has(payment.id) ? askUntil : null,
      askedAt: standing.kind === "unknown" ? standing.at : tx.clock.now(),
    };
  });
}

const operations = {
  authorise: "authorisation",
  capture: "recurring-payment",
  "charge-switch": "offer-switch",
} as const satisfies Record<ChargeOperation, string>;

async function writeDown(tx: TransactionContext, asked: Asked, known: ReadonlyMap<string, Known>) {
  const fresh = [...asked].filter(([held, { key }]) => !known.has(gatewayKey(held.row.id, key)));
  const numbers = await drawNumbers(tx.db, "payment", fresh.length);
  const gateway = tx.gateways.payments?.name ?? "";
  const createdAt = tx.wall.now();
  const rows = fresh.map(([held, charge], place) => {
    const id = numbers[place];
    if (id === undefined) throw new Error("a number was drawn for each charge");
    return paymentRow(held, charge, { id, gateway, createdAt });
  });
  await insertRows(tx, "payment", rows);
  return new Map(rows.map((row) => [row.idempotencyKey, row]));
}

type Written = { id: bigint; gateway: string; createdAt: Date };

/** A try as it is written down before the gateway hears of it. */
export const paymentRow = (
  { row }: Pick<Held, "row">,
  { key, operation, attempt, line }: Charge,
  { id, gateway, createdAt }: Written,
) => ({
  id,
  subscriptionId: row.id,
  idempotencyKey: gatewayKey(row.id, key),
  chargeKey: key,
  attempt,
  operation: operations[operation],
  state: "initiated",
  amountMinor: line.gross.minor,
  currency: line.gross.currency,
  gateway,
  paymentMethodId: row.paymentMethodId,
  paymentDetailsId: row.methodToken === null ? null : row.paymentDetailsId,
  createdAt,
});

/** Notes who asks anew; the rows of the subscriptions are held, so that nobody else does. */
async function askAnew(
  tx: TransactionContext,
  asked: Asked,
  known: ReadonlyMap<string, Known>,
): Promise<Set<bigint>> {
  const askedAt = tx.wall.now();
  const { patienceMs } = askingTimes();
  const ids = [...asked].flatMap(([held, { key }]) => {
    const payment = known.get(gatewayKey(held.row.id, key));
    if (!payment) return [];
    const lastAskedAt = payment.askedAt ?? payment.createdAt;
    return askedAt.getTime() - lastAskedAt.getTime() < patienceMs ? [] : [payment.id];
  });
  const rows = ids.map((id) => ({ id, askedAt }));
  await updateRows(tx, "payment", ["id"], rows);
  return new Set(ids);
}

type Known = Pick<
  Payment,
  | "id"
  | "idempotencyKey"
  | "state"
  | "gatewayReference"
  | "createdAt"
  | "askedAt"
  | "paymentMethodId"
>;

/** The tries that are known of these charges, and the holds that captures may be of. */
async function readPayments({ db, publisherId }: TransactionContext, asked: Asked) {
  const keys = [...asked].flatMap(([{ row }, charge]) => [
    gatewayKey(row.id, charge.key),
    holdKeyOf(row.id, charge),
  ]);
  const rows = await db.$queryRaw<Known[]>`
    SELECT id, "idempotencyKey", state, "gatewayReference", "createdAt", "askedAt",
           "paymentMethodId"
      FROM payment WHERE "publisherId" = ${publisherId} AND "idempotencyKey" = ANY (${keys})`;
  return new Map(rows.map((row) => [row.idempotencyKey, row]));
}

const holdKeyOf = (subscriptionId: bigint, { key }: Charge): string =>
  gatewayKey(subscriptionId, key.replace(/^capture:/, "authorise:"));
