import type { TransactionContext } from "@/server/context";
import {
  consentNames,
  needsAnswer,
  type ConsentName,
  type ConsentSaid,
  type ConsentState,
  type ConsentTerms,
} from "@/server/domain/consent";

/** The newest version of each; the first one is made from what the publisher says of itself. */
export async function currentConsents({
  db,
  publisherId,
}: TransactionContext): Promise<ConsentTerms[]> {
  const { termsUrl, publisher } = await db.companyProfile.findUniqueOrThrow({
    where: { publisherId },
    include: { publisher: true },
  });
  const first: Record<ConsentName, Omit<ConsentTerms, "name" | "version">> = {
    terms: { label: `The terms of ${publisher.name}`, url: termsUrl, isRequired: true },
    marketing: {
      label: `News and offers from ${publisher.name} by email`,
      ...{ url: null, isRequired: false },
    },
  };
  const rows = await db.consentDefinition.findMany({
    where: { publisherId },
    orderBy: { version: "desc" },
  });
  return consentNames.map((name) => {
    const newest = rows.find((row) => row.name === name);
    const { label, url, isRequired } = newest ?? first[name];
    return { name, version: newest?.version ?? 1, label, url, isRequired };
  });
}

export type ConsentView = ConsentTerms & { said: ConsentSaid | null; needsAnswer: boolean };

/** What a customer is asked, with what they said. */
export async function consentsOf(
  tx: TransactionContext,
  customerId: bigint,
): Promise<ConsentView[]> {
  const { db, publisherId } = tx;
  const said = await db.customerConsent.findMany({ where: { publisherId, customerId } });
  const saidOf = (name: ConsentName): ConsentSaid | null => {
    const row = said.find((one) => one.name === name);
    // Safe: a check constraint allows these states alone.
    return row ? { ...row, state: row.state as ConsentState } : null;
  };
  return (await currentConsents(tx)).map((terms) => {
    const answer = saidOf(terms.name);
    return {
      ...terms,
      said: answer && {
        version: answer.version,
        state: answer.state,
        decidedAt: answer.decidedAt,
      },
      needsAnswer: needsAnswer(terms, answer),
    };
  });
}
