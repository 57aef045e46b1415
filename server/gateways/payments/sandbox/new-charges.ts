import type { ChargeRequest, VerifyRequest } from "../payment-gateway";
import { newReference, type Books } from "./books";
import { columnsOf, type ChargeKind, type Settlement } from "./charge-rows";
import { openChallenge } from "./challenges";
import { planChargeback } from "./chargebacks";
import type { UsedEntry } from "./script-entries";

type Request = Omit<ChargeRequest, "amount"> & Partial<Pick<ChargeRequest, "amount">>;

/** What is booked of a request, and how it ended. */
export type NewCharge = (Request | VerifyRequest) & {
  kind: ChargeKind;
  holdReference: string | null;
  /** After how many days the bank takes it back; `null` for never. */
  chargebackAfterDays: number | null;
  /** The entry of a script that answered it. */
  entry: UsedEntry | null;
  /** The card that was asked; none where the merchant named one that does not exist. */
  token: string | null;
  settlement: Settlement;
};

/** Books charges in one statement; those that wait for a challenge or a chargeback get theirs. */
export async function insertCharges(books: Books, charges: readonly NewCharge[]): Promise<void> {
  if (charges.length === 0) return;
  const rows = charges.map((charge) => {
    const { settlement, entry, amount, ...columns } = { amount: undefined, ...charge };
    return {
      ...columns,
      ...columnsOf(settlement),
      gatewayReference: newReference("ch"),
      amountMinor: amount?.minor ?? 0,
      currency: amount?.currency ?? null,
      scriptId: entry?.scriptId ?? null,
      scriptPosition: entry?.position ?? null,
      bookedAt: charge.at,
    };
  });
  const names = Object.keys(types) as (keyof typeof types)[]; // the keys of a literal
  await books.query(
    `INSERT INTO sandbox_gateway.charge (${names.map((name) => `"${name}"`).join(", ")}, "settledAt")
     SELECT r.*, CASE WHEN r.state = 'action-required' THEN NULL ELSE clock_timestamp() END
       FROM unnest(${names.map((name, at) => `$${at + 1}::${types[name]}[]`).join(", ")})
         AS r (${names.map((name) => `"${name}"`).join(", ")})`,
    names.map((name) => rows.map((row) => row[name])),
  );
  for (const { state, gatewayReference, chargebackAfterDays } of rows) {
    if (state === "action-required") await openChallenge(books, gatewayReference);
    if (chargebackAfterDays !== null) await planChargeback(books, gatewayReference);
  }
}

const types = {
  publisherId: "bigint",
  idempotencyKey: "text",
  gatewayReference: "text",
  kind: "text",
  amountMinor: "bigint",
  currency: "text",
  merchantName: "text",
  reference: "text",
  description: "text",
  returnUrl: "text",
  customerReference: "text",
  holdReference: "text",
  chargebackAfterDays: "int",
  scriptId: "bigint",
  scriptPosition: "int",
  bookedAt: "timestamptz",
  token: "text",
  savedToken: "text",
  state: "text",
  declineCode: "text",
} as const;
