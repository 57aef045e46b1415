import type { TransactionContext } from "@/server/context";
import { newId } from "@/server/db/new-id";
import type { DayTotal, Finding } from "@/server/domain/reconciliation";

type ReconciledDay = {
  gateway: string;
  day: string;
  startsAt: Date;
  coveredUntil: Date;
  ourCount: number;
  theirCount: number;
  totals: readonly DayTotal[];
  findings: readonly Finding[];
};

/** Keeps what a day came to. Its row is held meanwhile, so that two runs of it follow one another. */
export async function writeFindings(
  tx: TransactionContext,
  { findings, ...given }: ReconciledDay,
): Promise<void> {
  const { db, publisherId, wall } = tx;
  const { gateway, day, startsAt } = given;
  const ran = { ...given, totals: given.totals.map((total) => ({ ...total })), ranAt: wall.now() };
  await db.reconciliationDay.upsert({
    where: { publisherId_gateway_day: { publisherId, gateway, day } },
    create: { publisherId, ...ran },
    update: ran,
  });
  for (const finding of findings) await keep(tx, { gateway, day, dayStartsAt: startsAt }, finding);
  await db.reconciliationDifference.updateMany({
    where: {
      ...{ publisherId, gateway, day, state: { not: "settled" } },
      subject: { notIn: findings.map(({ subject }) => subject) },
    },
    data: { state: "settled", settledAt: wall.now() },
  });
}

/** A difference that is known stays as it is, explained or not; one that had settled opens again. */
async function keep(
  { db, publisherId, wall }: TransactionContext,
  of: { gateway: string; day: string; dayStartsAt: Date },
  { subject, ours, theirs, ...finding }: Finding,
): Promise<void> {
  const { paymentId, transactionNumber } = finding;
  const facts = {
    ...finding,
    ...of,
    paymentId: paymentId === null ? null : BigInt(paymentId),
    transactionNumber: transactionNumber === null ? null : BigInt(transactionNumber),
    ourMinor: ours?.minor ?? null,
    theirMinor: theirs?.minor ?? null,
    currency: ours?.currency ?? theirs?.currency ?? "",
  };
  const where = { publisherId_gateway_subject: { publisherId, gateway: of.gateway, subject } };
  const known = await db.reconciliationDifference.findUnique({ where });
  if (!known) {
    await db.reconciliationDifference.create({
      data: { ...facts, publisherId, id: newId(), subject, state: "open", foundAt: wall.now() },
    });
    return;
  }
  const isBack = known.state === "settled";
  await db.reconciliationDifference.update({
    where,
    data: { ...facts, ...(isBack && { state: "open", settledAt: null, foundAt: wall.now() }) },
  });
}
