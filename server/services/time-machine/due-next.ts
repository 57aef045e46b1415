import { personalFields } from "@/server/auth/personal-data";
import type { TransactionContext } from "@/server/context";
import type { Action } from "@/server/domain/billing/actions";
import { dunningPeriodOf } from "@/server/domain/billing/dunning";
import { nextAction } from "@/server/domain/billing/next-action";
import { money, type Money } from "@/server/domain/money";
import { readFacts } from "@/server/services/billing/facts/read-facts";
import { loadBillingRules } from "@/server/services/dunning/billing-rules";

const mostShown = 8;

/** Something that the clock will bring, and to whom. */
export type DueNext = {
  at: Date;
  kind: Action["kind"];
  subscriptionId: number;
  customerId: number;
  email: string;
  title: string;
  /** What is asked for, of what asks for money. */
  amount: Money | null;
};

/** The next things that are due, soonest first, of one customer or of all. */
export async function dueNext(
  tx: TransactionContext,
  customerId: bigint | null = null,
): Promise<DueNext[]> {
  const { db, publisherId, actor } = tx;
  const rows = await db.subscription.findMany({
    where: {
      ...{ publisherId, parkedAt: null, nextActionAt: { not: null } },
      ...(customerId !== null && { customerId }),
    },
    include: { customer: { select: { email: true } }, paymentDetails: true },
    orderBy: [{ nextActionAt: "asc" }, { id: "asc" }],
    take: mostShown,
  });
  const rulesOf = await loadBillingRules(tx);
  return rows.flatMap(({ customer, paymentDetails: details, ...columns }) => {
    const { expiryMonth = null, expiryYear = null, declines: cardDeclines } = details ?? {};
    const isThere = details !== null && details.deletedAt === null;
    const row = { ...columns, paymentDetailsId: isThere ? columns.paymentDetailsId : null };
    const action = actionOf({ ...row, expiryMonth, expiryYear, cardDeclines }, rulesOf);
    if (action === null) return [];
    return [
      {
        at: action.dueAt,
        kind: action.kind,
        subscriptionId: Number(row.id),
        customerId: Number(row.customerId),
        email: personalFields(actor, customer, { email: "email" }).email,
        title: row.offerTitle,
        amount: amountOf(action),
      },
    ];
  });
}

type Row = Parameters<typeof readFacts>[0];
type Rules = Awaited<ReturnType<typeof loadBillingRules>>;

/** One that the rules make no sense of is parked when its time comes; until then it is left out. */
function actionOf(row: Row, rulesOf: Rules): Action | null {
  try {
    const facts = readFacts(row);
    return nextAction(facts, rulesOf(row.paymentMethodId, dunningPeriodOf(facts.recurrence)));
  } catch {
    return null;
  }
}

function amountOf(action: Action): Money | null {
  if (!("line" in action)) return null;
  const { minor, currency } = action.line.gross;
  return money(minor, currency);
}
