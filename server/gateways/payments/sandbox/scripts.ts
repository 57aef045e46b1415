import type {
  AfterScript,
  Script,
  ScriptOperation,
  ScriptOutcome,
  ScriptSubject,
} from "@/server/domain/payment-script";
import { money } from "@/server/domain/money";
import type { AskedOfGateway, PaymentScripts, SetScript } from "../payment-scripts";
import { bookPool, inBooks } from "./books";
import { readSubject, subjectKey } from "./script-subject";

/** What the sandbox gateway is told to answer, in its own books. */
export const sandboxScripts: PaymentScripts = {
  list: (publisherId) => read(publisherId, null),
  find: async (publisherId, subject) => (await read(publisherId, subjectKey(subject)))[0] ?? null,
  set,
  clear: (publisherId, subject) =>
    inBooks(async (books) => {
      const { rowCount } = await books.query(clearing, [publisherId, subjectKey(subject)]);
      return rowCount !== 0;
    }),
  asked,
};

const clearing = `
  UPDATE sandbox_gateway.script SET "clearedAt" = clock_timestamp()
   WHERE "publisherId" = $1 AND subject = $2 AND "clearedAt" IS NULL`;

async function set(
  publisherId: bigint,
  subject: ScriptSubject,
  { entries, afterwards }: Script,
): Promise<void> {
  const key = subjectKey(subject);
  await inBooks(async (books) => {
    // Two that set one at once: the later one counts, and both are kept.
    await books.query("SELECT pg_advisory_xact_lock(hashtextextended($1, 0))", [
      `sandbox-script ${publisherId} ${key}`,
    ]);
    await books.query(clearing, [publisherId, key]);
    await books.query(
      `WITH script AS (
         INSERT INTO sandbox_gateway.script ("publisherId", subject, afterwards)
         VALUES ($1, $2, $3) RETURNING id)
       INSERT INTO sandbox_gateway.script_entry
         ("scriptId", position, operation, outcome, "chargebackAfterDays")
       SELECT script.id, e.position - 1, e.operation, e.outcome, e.days
         FROM script, unnest($4::text[], $5::text[], $6::int[])
              WITH ORDINALITY AS e (operation, outcome, days, position)`,
      [
        ...[publisherId, key, afterwards],
        entries.map(({ operation }) => operation),
        entries.map(({ outcome }) => outcome),
        entries.map(({ chargebackAfterDays }) => chargebackAfterDays),
      ],
    );
  });
}

type EntryRow = {
  subject: string;
  afterwards: AfterScript;
  operation: ScriptOperation;
  outcome: ScriptOutcome;
  chargebackAfterDays: number | null;
  usedAt: Date | null;
};

async function read(publisherId: bigint, key: string | null): Promise<SetScript[]> {
  const { rows } = await bookPool().query<EntryRow>(
    `SELECT s.subject, s.afterwards, e.operation, e.outcome, e."chargebackAfterDays", e."usedAt"
       FROM sandbox_gateway.script s
       JOIN sandbox_gateway.script_entry e ON e."scriptId" = s.id
      WHERE s."publisherId" = $1 AND s."clearedAt" IS NULL AND ($2::text IS NULL OR s.subject = $2)
      ORDER BY s.id DESC, e.position`,
    [publisherId, key],
  );
  const scripts = Map.groupBy(rows, ({ subject }) => subject);
  return [...scripts].map(([subject, entries]) => ({
    subject: readSubject(subject),
    afterwards: entries[0]?.afterwards ?? "own-outcome",
    entries: entries.map(({ operation, outcome, chargebackAfterDays, usedAt }) => ({
      ...{ operation, outcome, chargebackAfterDays, usedAt },
    })),
  }));
}

const mostAsked = 20;

type AskedRow = Omit<AskedOfGateway, "amount"> & { amountMinor: string; currency: string | null };

async function asked(publisherId: bigint, subject: ScriptSubject): Promise<AskedOfGateway[]> {
  const [condition, ...values] = conditionOf(subject);
  const { rows } = await bookPool().query<AskedRow>(
    `SELECT c."gatewayReference", c.kind, c.state, c."declineCode", c."amountMinor", c.currency,
            t.brand, t."lastFour", c."scriptPosition", c."timesAsked", c."bookedAt"
       FROM sandbox_gateway.charge c
       LEFT JOIN sandbox_gateway.card_token t ON t.token = c.token
      WHERE c."publisherId" = $1 AND ${condition}
      ORDER BY c."bookedAt" DESC, c."createdAt" DESC LIMIT ${mostAsked}`,
    [publisherId, ...values],
  );
  return rows.map(({ amountMinor, currency, ...row }) => ({
    ...row,
    amount: currency === null ? null : money(BigInt(amountMinor), currency),
  }));
}

function conditionOf(subject: ScriptSubject): [condition: string, ...values: string[]] {
  switch (subject.kind) {
    case "method":
      return [`(c.token = $2 OR c."savedToken" = $2)`, subject.token];
    case "customer":
      return [`c."customerReference" = $2`, subject.reference];
    case "card":
      return [`t.brand = $2 AND t."lastFour" = $3`, subject.brand, subject.lastFour];
  }
}
