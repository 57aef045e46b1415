import { randomInt } from "node:crypto";
import { sign } from "@/server/auth/secrets";
import type { TransactionContext } from "@/server/context";

const count = 10;
/** Without letters and digits that are taken for one another; ten of these hold 49 bits. */
const alphabet = "abcdefghjkmnpqrstuvwxyz23456789";
const length = 10;

/**
 * Replaces an account's recovery codes.
 *
 * @returns the codes, to be shown this once; only keyed hashes are kept
 */
export async function renewCodes(tx: TransactionContext, accountId: string): Promise<string[]> {
  const codes = Array.from({ length: count }, newCode);
  const createdAt = tx.wall.now();
  await tx.db.recoveryCode.deleteMany({ where: { accountId } });
  await tx.db.recoveryCode.createMany({
    data: codes.map((code) => ({ accountId, codeHash: hashOf(accountId, code), createdAt })),
  });
  return codes;
}

/** Uses a code up; the same code never works again. */
export async function redeemCode(
  tx: TransactionContext,
  accountId: string,
  typed: string,
): Promise<boolean> {
  const { count: used } = await tx.db.recoveryCode.updateMany({
    where: { accountId, codeHash: hashOf(accountId, typed), usedAt: null },
    data: { usedAt: tx.wall.now() },
  });
  return used === 1;
}

export const codesLeft = (tx: TransactionContext, accountId: string): Promise<number> =>
  tx.db.recoveryCode.count({ where: { accountId, usedAt: null } });

function newCode(): string {
  const signs = Array.from({ length }, () => alphabet[randomInt(alphabet.length)]).join("");
  return `${signs.slice(0, 5)}-${signs.slice(5)}`;
}

/** Spaces, hyphens and capitals are how people copy, not what the code is. */
const hashOf = (accountId: string, code: string): string =>
  sign("recovery-code", `${accountId}:${code.toLowerCase().replace(/[^a-z0-9]/g, "")}`);
