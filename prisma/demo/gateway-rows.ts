import { isHardDecline, type DeclineCode } from "@/server/domain/decline-codes";
import type { Money } from "@/server/domain/money";
import type { ChargeOutcome } from "@/server/gateways/payments/payment-gateway";
import { columnsOf, type Settlement } from "@/server/gateways/payments/sandbox/charge-rows";
import type { Card } from "./life-world";
import type { Stage } from "./stage";
import type { HistoryRows } from "./tables";

type Asked = {
  idempotencyKey: string;
  amount: Money;
  reference: bigint;
  description: string;
  customerId: bigint;
  card: Card;
  refusal: DeclineCode | null;
  at: Date;
};

/** The sandbox's gateway in the history: it answers as the life says, and books as it always does. */
export class GatewayRows {
  private count = 0;
  private readonly stage: Stage;
  private readonly rows: HistoryRows;

  constructor(stage: Stage, rows: HistoryRows) {
    this.stage = stage;
    this.rows = rows;
  }

  charge({ amount, card, refusal, at, ...asked }: Asked): ChargeOutcome {
    this.count += 1;
    const { publisherId, merchantName } = this.stage;
    const gatewayReference = `ch_demo_${publisherId}_${this.count}`;
    const settlement: Settlement =
      refusal === null
        ? { state: "captured", savedToken: card.token }
        : { state: "refused", declineCode: refusal };
    const isFree = amount.minor === 0;
    this.rows.add("sandbox_gateway.charge", {
      idempotencyKey: asked.idempotencyKey,
      gatewayReference,
      kind: isFree ? "verification" : "charge",
      amountMinor: amount.minor,
      currency: isFree ? null : amount.currency,
      merchantName,
      reference: String(asked.reference),
      description: asked.description,
      customerReference: String(asked.customerId),
      token: card.token,
      ...columnsOf(settlement),
      ...{ bookedAt: at, createdAt: at, settledAt: at },
    });
    if (refusal === null) return { state: "captured", gatewayReference, method: card };
    const isHard = isHardDecline(refusal);
    return { state: "refused", gatewayReference, code: refusal, isHard };
  }

  keep({ token, brand, lastFour, expiryMonth, expiryYear, holderName }: Card, outcome: string) {
    this.rows.add("sandbox_gateway.card_token", {
      ...{ token, kind: "saved", brand, lastFour, expiryMonth, expiryYear, holderName, outcome },
    });
  }
}
