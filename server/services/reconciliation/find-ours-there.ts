import type { ServiceContext } from "@/server/context";
import {
  compared,
  missingThere,
  stateDiffers,
  type Finding,
  type OurEntry,
} from "@/server/domain/reconciliation";
import type { PaymentGateway } from "@/server/gateways/payments/payment-gateway";
import { toTheirs } from "./their-entries";

/** Asks the gateway about entries of ours that it has not booked on their day. */
export async function findOursThere(
  { publisherId }: ServiceContext,
  gateway: PaymentGateway,
  entries: readonly OurEntry[],
): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const entry of entries) {
    const { gatewayReference } = entry;
    const booking =
      gatewayReference === null
        ? null
        : await gateway.books.booking({ publisherId, gatewayReference });
    if (booking?.kind === entry.item) findings.push(...compared(entry, toTheirs(booking)));
    else findings.push(await notBooked(publisherId, gateway, entry));
  }
  return findings;
}

/** It has not moved any money there: perhaps it knows of the ask, and has refused it. */
async function notBooked(
  publisherId: bigint,
  gateway: PaymentGateway,
  entry: OurEntry,
): Promise<Finding> {
  const { idempotencyKey, item } = entry;
  if (idempotencyKey === null) return missingThere(entry);
  const asked = { publisherId, idempotencyKey };
  const status = await (item === "charge" ? gateway.status(asked) : gateway.refundStatus(asked));
  if (status.state === "unknown") return missingThere(entry);
  const ourState = item === "charge" ? "captured" : "refunded";
  // Booked under another name: it is missing under ours.
  if (status.state === ourState) return missingThere(entry);
  return stateDiffers(entry, { ourState, theirState: status.state }, null);
}
