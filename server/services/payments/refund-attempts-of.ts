import type { TransactionContext } from "@/server/context";
import { money } from "@/server/domain/money";
import { refusalText } from "./ask-refund";

/** The tries to give a sale back that have not become a refund, oldest first. */
export async function refundAttemptsOf({ db, publisherId }: TransactionContext, number: bigint) {
  const rows = await db.refundAttempt.findMany({
    where: { publisherId, transactionNumber: number, state: { not: "done" } },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
  return rows.map(({ id, askedAt, settledAt, refusalCode, grossMinor, currency }) => ({
    id,
    askedAt,
    gross: money(grossMinor, currency),
    /** `null` while nobody has heard from the gateway. */
    refusal: settledAt && refusalText(refusalCode),
  }));
}

export type OpenRefund = Awaited<ReturnType<typeof refundAttemptsOf>>[number];
