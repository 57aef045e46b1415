import type { AfterScript, ScriptOperation, ScriptOutcome } from "@/server/domain/payment-script";
import type { Asked } from "../payment-gateway";
import type { Books } from "./books";
import { subjectsOf, type ScriptedCard } from "./script-subject";

/** The entry of a script that answers an ask. */
export type UsedEntry = {
  scriptId: string;
  position: number;
  outcome: ScriptOutcome;
  chargebackAfterDays: number | null;
};

type Ask = Asked & { at: Date; customerReference: string | null; card: ScriptedCard };

/** The merchants among those who ask that have scripts at all. */
export async function scriptedMerchants(
  books: Books,
  asks: readonly Asked[],
): Promise<Set<string>> {
  const { rows } = await books.query<{ publisherId: string }>(
    `SELECT DISTINCT "publisherId" FROM sandbox_gateway.script
      WHERE "publisherId" = ANY ($1) AND "clearedAt" IS NULL`,
    [[...new Set(asks.map(({ publisherId }) => publisherId))]],
  );
  return new Set(rows.map(({ publisherId }) => publisherId));
}

/**
 * The answer that a script has for an ask, which uses its entry up; `null` when none does and the
 * card answers by itself. The most particular script counts: the method's, then the customer's,
 * then that of the card's number.
 */
export async function useEntry(
  books: Books,
  ask: Ask,
  operation: ScriptOperation,
): Promise<UsedEntry | null> {
  const { rows } = await books.query<{ id: string; afterwards: AfterScript }>(
    `SELECT id, afterwards FROM sandbox_gateway.script
      WHERE "publisherId" = $1 AND "clearedAt" IS NULL AND subject = ANY ($2)
      ORDER BY array_position($2, subject) LIMIT 1 FOR UPDATE`,
    [ask.publisherId, subjectsOf(ask.card, ask.customerReference)],
  );
  const [script] = rows;
  if (!script) return null;
  const next = await takeNext(books, script.id, ask, operation);
  if (next || script.afterwards === "own-outcome") return next;
  return readLast(books, script.id, operation);
}

const columns = `"scriptId", position, outcome, "chargebackAfterDays"`;

async function takeNext(
  books: Books,
  scriptId: string,
  { at, idempotencyKey }: Ask,
  operation: ScriptOperation,
): Promise<UsedEntry | null> {
  const { rows } = await books.query<UsedEntry>(
    `UPDATE sandbox_gateway.script_entry SET "usedAt" = $3, "usedByKey" = $4
      WHERE "scriptId" = $1 AND position = (
        SELECT min(position) FROM sandbox_gateway.script_entry
         WHERE "scriptId" = $1 AND operation = $2 AND "usedAt" IS NULL)
     RETURNING ${columns}`,
    [scriptId, operation, at, idempotencyKey],
  );
  return rows[0] ?? null;
}

async function readLast(
  books: Books,
  scriptId: string,
  operation: ScriptOperation,
): Promise<UsedEntry | null> {
  const { rows } = await books.query<UsedEntry>(
    `SELECT ${columns} FROM sandbox_gateway.script_entry
      WHERE "scriptId" = $1 AND operation = $2 ORDER BY position DESC LIMIT 1`,
    [scriptId, operation],
  );
  return rows[0] ?? null;
}
