import { inTransaction, type ServiceContext } from "@/server/context";
import { bookChecks } from "./book-checks";

/**
 * Looks whether a publisher's books hold: money, movements, counters, periods, access and numbers
 * all agree with one another and with the sandbox gateway. Nobody may be in the middle of a sale.
 *
 * @throws Error that names every rule that is broken, with the first rows that break it
 */
export async function expectBooksToHold({ system }: { system: ServiceContext }): Promise<void> {
  const broken: string[] = [];
  for (const [rule, sql] of Object.entries(bookChecks)) {
    const rows = await inTransaction(system, ({ db, publisherId }) =>
      db.$queryRawUnsafe<{ broken: string }[]>(`${sql} LIMIT 5`, publisherId),
    );
    if (rows.length > 0) broken.push([rule, ...rows.map((row) => `  ${row.broken}`)].join("\n"));
  }
  if (broken.length > 0) throw new Error(`The books do not hold:\n${broken.join("\n")}`);
}
