import type { TransactionContext } from "@/server/context";
import type { Withdrawal } from "@/server/db/generated/client";
import { DomainError } from "@/server/domain/errors";
import { formatTransactionId } from "@/server/domain/ids";
import { requestRefund } from "@/server/services/refund-requests/request-refund";
import type { Contract } from "./find-contract";

/**
 * What is declared too late, or where there is no such right, is a wish that the publisher answers as
 * any other: it waits among the refund requests. What has been asked about already, or has nothing
 * left, needs no second one.
 */
export async function askPublisher(
  tx: TransactionContext,
  { customer, sales }: Contract,
  { periodEndsAt, declaredAt }: Withdrawal,
): Promise<void> {
  const latest = sales.at(-1);
  if (!latest) return;
  const actor = { kind: "customer", customerId: Number(customer.id) } as const;
  const day = (at: Date) => at.toISOString().slice(0, 10);
  const why = periodEndsAt
    ? `declared on ${day(declaredAt)}; the period to withdraw ended on ${day(periodEndsAt)}`
    : `declared on ${day(declaredAt)}, from a country without the right to withdraw`;
  try {
    await requestRefund(
      { ...tx, actor, idempotencyKey: null },
      {
        transactionId: formatTransactionId(Number(latest.number)),
        reason: `Withdrawal from the contract, ${why}.`,
      },
    );
  } catch (error) {
    if (!(error instanceof DomainError && error.kind === "conflict")) throw error;
  }
}
