import { authorize } from "@/server/auth/authorize";
import { personalFields } from "@/server/auth/personal-data";
import { inTransaction, type ServiceContext } from "@/server/context";
import { formatTransactionId } from "@/server/domain/ids";
import { money } from "@/server/domain/money";

const mostShown = 200;

/** What customers declared, the newest first, with what became of it. */
export async function listWithdrawals(ctx: ServiceContext) {
  authorize(ctx.actor, "overview:read");
  return inTransaction(ctx, async ({ db, publisherId, actor }) => {
    const rows = await db.withdrawal.findMany({
      where: { publisherId },
      orderBy: [{ declaredAt: "desc" }, { id: "desc" }],
      take: mostShown,
    });
    return rows.map((row) => {
      const person = { email: row.email, name: row.name, reference: row.reference };
      const shown = personalFields(actor, person, {
        ...{ email: "email", name: "hidden", reference: "hidden" },
      } as const);
      return {
        ...shown,
        id: row.id,
        // Safe: a check constraint allows these states alone.
        state: row.state as "in-time" | "late" | "unmatched",
        declaredAt: row.declaredAt,
        customerId: row.customerId === null ? null : Number(row.customerId),
        transactionId:
          row.contractNumber === null ? null : formatTransactionId(Number(row.contractNumber)),
        refund:
          row.refundMinor === null || row.currency === null
            ? null
            : money(row.refundMinor, row.currency),
        isCarriedOut: row.carriedOutAt !== null,
        /** Why something is left to do by hand, as a code. */
        obstacle: row.obstacle,
      };
    });
  });
}

export type WithdrawalLine = Awaited<ReturnType<typeof listWithdrawals>>[number];
