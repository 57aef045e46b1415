import { personalFields } from "@/server/auth/personal-data";
import { inTransaction, type ServiceContext, type TransactionContext } from "@/server/context";
import { notFound } from "@/server/domain/errors";
import type { ScriptSubject } from "@/server/domain/payment-script";
import type { ScriptSubjectInput } from "./schemas";

/**
 * A subject as the gateway knows it.
 *
 * @throws not-found  `sandbox-scripts.subject-not-found`
 */
export async function subjectAtGateway(
  ctx: ServiceContext,
  subject: ScriptSubjectInput,
): Promise<ScriptSubject> {
  if (subject.kind === "card") return subject;
  const { publisherId } = ctx;
  return inTransaction(ctx, async ({ db }) => {
    if (subject.kind === "method") {
      const id = BigInt(subject.paymentDetailsId);
      const found = await db.paymentDetails.findFirst({
        where: { publisherId, id, deletedAt: null },
        select: { token: true },
      });
      if (!found) throw missing("card");
      return { kind: "method" as const, token: found.token };
    }
    const id = BigInt(subject.customerId);
    const found = await db.customer.findFirst({ where: { publisherId, id }, select: { id: true } });
    if (!found) throw missing("customer");
    return { kind: "customer" as const, reference: String(found.id) };
  });
}

const missing = (what: string) =>
  notFound("sandbox-scripts.subject-not-found", `There is no such ${what} here.`);

/**
 * How subjects are shown, in their order: cards by their brand and last digits, people as the caller
 * may see them. What is not here any more is `null`.
 */
export async function subjectViews(
  tx: TransactionContext,
  subjects: readonly ScriptSubject[],
): Promise<(SubjectView | null)[]> {
  const { publisherId, db, actor } = tx;
  const tokens = subjects.flatMap((one) => (one.kind === "method" ? [one.token] : []));
  const methods = await db.paymentDetails.findMany({
    where: { publisherId, token: { in: tokens } },
    include: { customer: true },
  });
  const ids = subjects.flatMap((one) => (one.kind === "customer" ? [BigInt(one.reference)] : []));
  const customers = await db.customer.findMany({ where: { publisherId, id: { in: ids } } });
  const person = (row: { id: bigint; email: string } | undefined) => {
    if (!row) return null;
    const { email } = personalFields(actor, { email: row.email }, { email: "email" });
    return { id: Number(row.id), email };
  };

  return subjects.map((subject): SubjectView | null => {
    if (subject.kind === "card") return subject;
    if (subject.kind === "customer") {
      const customer = person(customers.find(({ id }) => String(id) === subject.reference));
      return customer && { kind: "customer", customer };
    }
    const method = methods.find(({ token }) => token === subject.token);
    const customer = person(method?.customer);
    if (!method || !customer) return null;
    const { brand, lastFour } = method;
    const paymentDetailsId = Number(method.id);
    return { kind: "method", paymentDetailsId, brand, lastFour, customer };
  });
}

type Person = { id: number; email: string };

export type SubjectView =
  | { kind: "card"; brand: string; lastFour: string }
  | { kind: "customer"; customer: Person }
  | {
      kind: "method";
      paymentDetailsId: number;
      brand: string;
      lastFour: string;
      customer: Person;
    };
