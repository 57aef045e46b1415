import type { TransactionContext } from "@/server/context";
import type { RefundRequest } from "@/server/db/generated/client";
import type { RefundRequestState } from "@/server/domain/billing/refund-request";
import { conflict, notFound } from "@/server/domain/errors";

/** @throws not-found  `refund-request.not-found` */
export async function requireRequest(
  { db, publisherId }: TransactionContext,
  id: string,
): Promise<RefundRequest> {
  const request = await db.refundRequest.findUnique({
    where: { publisherId_id: { publisherId, id } },
  });
  if (!request) throw notFound("refund-request.not-found", "There is no such refund request here.");
  return request;
}

export const answeredBefore = () =>
  conflict("refund-request.answered", "Somebody has answered this request already.");

/** A request as its rules know it. */
export function stateOf({ state, reason, answer, ...row }: RefundRequest): RefundRequestState {
  const at = row.answeredAt ?? row.askedAt;
  switch (state) {
    case "accepted":
      return { kind: "accepted", at };
    case "declined":
      return { kind: "declined", at, because: answer ?? "" };
    case "withdrawn":
      return { kind: "withdrawn", at };
    default:
      return { kind: "open", askedAt: row.askedAt, reason };
  }
}
