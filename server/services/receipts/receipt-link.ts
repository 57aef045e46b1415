import { isSignedBy, sign } from "@/server/auth/secrets";
import { requireCustomer } from "@/server/auth/actor";
import type { ServiceContext } from "@/server/context";
import { forbidden } from "@/server/domain/errors";
import { env } from "@/server/env";

/** As long as somebody may look for a receipt in a mail; after that they sign in for it. */
const longestMinutes = 30 * 24 * 60;

type Scope = Pick<ServiceContext, "publisherId" | "wall">;
type Document = { customerId: number; transactionId: string };

const pathOf = (publisherId: bigint, transactionId: string): string =>
  `/account/${publisherId}/receipts/${transactionId}`;

/**
 * The address of a sale's receipt as a file, which opens it without signing in: for 30 days, unless
 * it is to be less.
 */
export function receiptLink(
  { publisherId, wall }: Scope,
  { customerId, transactionId }: Document,
  minutes = longestMinutes,
): string {
  const claims = `${customerId}.${wall.now().getTime() + minutes * 60_000}`;
  const signature = sign("receipt-link", named(publisherId, transactionId, claims));
  const path = pathOf(publisherId, transactionId);
  return `${env().PUBLIC_URL}${path}?token=${claims}.${signature}`;
}

const shortMinutes = 30;

/**
 * The addresses of the calling customer's receipts, by their sales, for whom a link let in: as long
 * as that link, since nothing else in their browser opens them.
 */
export function ownReceiptLinks(
  ctx: ServiceContext,
  transactionIds: readonly string[],
): Record<string, string> {
  const customerId = requireCustomer(ctx.actor);
  return Object.fromEntries(
    transactionIds.map((transactionId) => [
      transactionId,
      receiptLink(ctx, { customerId, transactionId }, shortMinutes),
    ]),
  );
}

/**
 * Reads the token of such an address.
 *
 * @returns whose receipt it is
 * @throws forbidden  `receipt-link.not-ours`: changed, of another document, or too old
 */
export function openReceiptLink(
  { publisherId, wall }: Scope,
  { transactionId, token }: { transactionId: string; token: string },
): number {
  const [customerId = "", expiry = "", signature = "", ...more] = token.split(".");
  const text = named(publisherId, transactionId, `${customerId}.${expiry}`);
  const isOurs = more.length === 0 && isSignedBy("receipt-link", text, signature);
  if (isOurs && Number(expiry) > wall.now().getTime()) return Number(customerId);
  throw forbidden("receipt-link.not-ours", "This link works no longer. Sign in to see receipts.");
}

const named = (publisherId: bigint, transactionId: string, claims: string) =>
  `${publisherId}.${transactionId}.${claims}`;
