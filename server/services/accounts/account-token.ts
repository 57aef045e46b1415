import { readAccountToken, type LinkPurpose } from "@/server/auth/account-link";
import type { ServiceContext, TransactionContext } from "@/server/context";
import { Prisma, type AccountToken } from "@/server/db/generated/client";
import { newId } from "@/server/db/new-id";
import { conflict, notFound } from "@/server/domain/errors";

const lifeMinutes: Record<LinkPurpose, number> = {
  "sign-up": 24 * 60,
  "password-reset": 30,
  // Handed from one answer to the next request, never mailed.
  "sign-in": 10,
};

type NewToken = {
  purpose: LinkPurpose;
  emailKey: string;
  accountId?: string;
  payload?: Prisma.InputJsonObject;
};

/** @returns the row's id, from which the link's secret half is derived when it is needed */
export async function issueToken(tx: TransactionContext, token: NewToken): Promise<string> {
  const id = newId();
  const createdAt = tx.wall.now();
  const { purpose, emailKey, accountId = null, payload = Prisma.DbNull } = token;
  const expiresAt = new Date(createdAt.getTime() + lifeMinutes[purpose] * 60_000);
  await tx.db.accountToken.create({
    data: { id, purpose, emailKey, accountId, payload, createdAt, expiresAt },
  });
  return id;
}

type Found = { row: AccountToken; state: "open" | "used" | "expired" };

/** Looks at a link without using it up. */
export async function findToken(
  ctx: ServiceContext,
  purpose: LinkPurpose,
  token: string,
): Promise<Found | null> {
  const id = readAccountToken(purpose, token);
  const row = id && (await ctx.db.accountToken.findUnique({ where: { id } }));
  if (!row || row.purpose !== purpose) return null;
  if (row.usedAt) return { row, state: "used" };
  return { row, state: row.expiresAt > ctx.wall.now() ? "open" : "expired" };
}

/**
 * Uses a link up, within the transaction of what it opens: when that fails, it stays open.
 *
 * @throws not-found  `link.unknown`
 * @throws conflict   `link.used`, `link.expired`
 */
export async function redeemToken(
  tx: TransactionContext,
  purpose: LinkPurpose,
  token: string,
): Promise<AccountToken> {
  const now = tx.wall.now();
  const id = readAccountToken(purpose, token);
  const { count } = await tx.db.accountToken.updateMany({
    where: { id: id ?? nobody, purpose, usedAt: null, expiresAt: { gt: now } },
    data: { usedAt: now },
  });
  const found = await findToken(tx, purpose, token);
  if (!found) throw unknownLink();
  if (count === 1) return found.row;
  if (found.state === "used") throw conflict("link.used", "This link has been used already.");
  throw conflict("link.expired", "This link is too old. Ask for a new one.");
}

/** Cut off, or never ours. */
export const unknownLink = () =>
  notFound("link.unknown", "This link is not complete. Open it from the mail again.");

const nobody = "00000000-0000-0000-0000-000000000000";
