import { signCustomerJwt } from "@/server/auth/customer-jwt";
import { hashOfCustomerToken, newKeyText, newRefreshToken } from "@/server/auth/opaque-tokens";
import type { TransactionContext } from "@/server/context";
import { newId } from "@/server/db/new-id";

const dayMs = 86_400_000;
const refreshDays = 100;

/** How long a customer's token of the older API lives: after a sign-in, and asked for by a server. */
const customerTokenDays = { "sign-in": 14, server: 60 } as const;

export type CustomerTokens = { jwt: string; refreshToken: string; customerToken: string };

/**
 * Signs a customer in: a JWT for a quarter of an hour, a token to renew it with, and one of the
 * older API. That they may be signed in was checked by the caller.
 */
export async function issueCustomerTokens(
  tx: TransactionContext,
  customerId: bigint,
): Promise<CustomerTokens> {
  const { publisherId } = tx;
  const refreshToken = newRefreshToken(publisherId);
  await keepRefreshToken(tx, customerId, refreshToken);
  const customerToken = await issueCustomerToken(tx, customerId, "sign-in");
  const jwt = await issueJwt(tx, customerId);
  return { jwt, refreshToken, customerToken };
}

export const issueJwt = ({ publisherId, wall }: TransactionContext, customerId: bigint) =>
  signCustomerJwt({ publisherId, customerId: Number(customerId) }, wall.now());

export async function issueCustomerToken(
  tx: TransactionContext,
  customerId: bigint,
  occasion: keyof typeof customerTokenDays,
): Promise<string> {
  const text = newKeyText(tx.publisherId);
  await keep(tx, customerId, { kind: "customer", text, days: customerTokenDays[occasion] });
  return text;
}

export const keepRefreshToken = (tx: TransactionContext, customerId: bigint, text: string) =>
  keep(tx, customerId, { kind: "refresh", text, days: refreshDays });

type Kept = { kind: "refresh" | "customer"; text: string; days: number };

async function keep(
  { db, publisherId, wall }: TransactionContext,
  customerId: bigint,
  { kind, text, days }: Kept,
): Promise<void> {
  const now = wall.now();
  await db.customerToken.create({
    data: {
      publisherId,
      id: newId(),
      customerId,
      kind,
      secretHash: hashOfCustomerToken(text),
      createdAt: now,
      expiresAt: new Date(now.getTime() + days * dayMs),
    },
  });
}
