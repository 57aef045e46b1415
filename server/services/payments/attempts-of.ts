import type { TransactionContext } from "@/server/context";
import type { Transaction } from "@/server/db/generated/client";
import { money } from "@/server/domain/money";

export type AttemptState =
  "initiated" | "action-required" | "unknown" | "captured" | "refused" | "cancelled" | "failed";

const mostShown = 50;

/** Every try to be paid for a sale, oldest first: those of its order, or of its own renewal. */
export async function attemptsOf(
  { db, publisherId }: TransactionContext,
  { orderId, paymentId }: Pick<Transaction, "orderId" | "paymentId">,
) {
  const either = [
    ...(orderId === null ? [] : [{ orderId }]),
    ...(paymentId === null ? [] : [{ id: paymentId }]),
  ];
  if (either.length === 0) return [];
  const rows = await db.payment.findMany({
    where: { publisherId, OR: either },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    take: mostShown,
  });
  return rows.map((row) => ({
    id: Number(row.id),
    // Safe: a check constraint allows these states alone.
    state: row.state as AttemptState,
    amount: money(row.amountMinor, row.currency),
    method: { name: "card", brand: row.brand, lastFour: row.lastFour },
    gateway: row.gateway,
    gatewayReference: row.gatewayReference,
    declineCode: row.declineCode,
    createdAt: row.createdAt,
    settledAt: row.settledAt,
  }));
}

export type Attempt = Awaited<ReturnType<typeof attemptsOf>>[number];
