import type { TransactionContext } from "@/server/context";
import type { Withdrawal } from "@/server/db/generated/client";
import { getSeller } from "@/server/services/emails/get-seller";
import { queueEmail } from "@/server/services/emails/queue-email";
import type { WithdrawalTerms } from "./withdrawal-terms";

/** Acknowledges a declaration to the address it names: what was received, when, and what comes of it. */
export async function mailWithdrawal(
  tx: TransactionContext,
  { id, state, email, reference, declaredAt, customerId }: Withdrawal,
  terms: WithdrawalTerms | null,
): Promise<void> {
  const { publisherId } = tx;
  const { locale, timeZone } = await tx.db.companyProfile.findUniqueOrThrow({
    where: { publisherId },
  });
  await queueEmail(tx, {
    template: "withdrawal-acknowledgement",
    dedupeKey: `withdrawal:${id}`,
    to: email,
    ...(customerId !== null && { customerId }),
    props: {
      ...(await getSeller(tx)),
      ...{ locale, timeZone, orderReference: reference, title: terms?.title ?? reference },
      receivedAt: declaredAt.toISOString(),
      refund: terms?.isInTime && terms.refund.minor > 0 ? terms.refund : null,
      accessUntil: null,
      outcome: outcomeOf(state, terms),
    },
  });
}

function outcomeOf(state: string, terms: WithdrawalTerms | null) {
  if (!terms || state === "unmatched") return "unmatched" as const;
  if (terms.isInTime) return "in-time" as const;
  return terms.endsAt ? ("late" as const) : ("no-right" as const);
}
