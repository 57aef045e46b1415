import type { TransactionContext } from "@/server/context";
import type { Customer } from "@/server/db/generated/client";
import { hasPersonalSearch } from "@/server/services/views/authorize-list";

/** By what somebody's traces are found. */
export type Person = Pick<Customer, "id" | "email" | "emailKey">;

/**
 * The visits to the checkout that are theirs: proved, paid, or with their address typed and nothing
 * bought. Nobody looks for these by address otherwise, so no index answers it.
 */
export async function visitsOf(
  { db, publisherId }: TransactionContext,
  { id, emailKey }: Person,
): Promise<{ id: string; orderId: bigint | null }[]> {
  return db.$queryRaw`
    SELECT s.id, s."orderId" FROM checkout_session s
      LEFT JOIN customer_order o ON o."publisherId" = s."publisherId" AND o.id = s."orderId"
     WHERE s."publisherId" = ${publisherId}
       AND (s."provenCustomerId" = ${id} OR o."customerId" = ${id} OR lower(s.email) = ${emailKey})`;
}

/** Their orders, with those that were never paid. */
export async function ordersOf(tx: TransactionContext, person: Person): Promise<bigint[]> {
  const { db, publisherId } = tx;
  const placed = await db.order.findMany({
    where: { publisherId, customerId: person.id },
    select: { id: true },
  });
  const begun = (await visitsOf(tx, person)).flatMap(({ orderId }) => orderId ?? []);
  return [...new Set([...placed.map(({ id }) => id), ...begun])];
}

/** The mails that were for them, or that name them. */
export async function mailsOf(
  { db, publisherId }: TransactionContext,
  { id, emailKey }: Person,
): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT id FROM email_message
     WHERE "publisherId" = ${publisherId}
       AND ("customerId" = ${id} OR lower("toEmail") = ${emailKey}
            OR position(${emailKey} IN lower(props::text)) > 0)`;
  return rows.map((row) => row.id);
}

/**
 * Files that an admin had made of people, kept for a week: any of them may hold this one, and what is
 * compressed cannot be searched.
 */
export async function filesOfPeople({ db, publisherId }: TransactionContext): Promise<string[]> {
  const tasks = await db.backgroundTask.findMany({
    where: { publisherId, kind: "export" },
    select: { id: true, input: true },
  });
  return tasks.filter(({ input }) => hasPersonalSearch(listOf(input))).map(({ id }) => id);
}

const listOf = (input: unknown): string =>
  typeof input === "object" && input !== null && "list" in input ? String(input.list) : "";
