import { isSignedBy, sign } from "@/server/auth/secrets";
import type { ServiceContext } from "@/server/context";
import { forbidden } from "@/server/domain/errors";
import { env } from "@/server/env";

/** As long as somebody may look for a receipt in a mail; after that they sign in for it. */
const lifeDays = 30;
const dayMs = 86_400_000;

type Scope = Pick<ServiceContext, "publisherId" | "wall">;
type Document = { customerId: number; transactionId: string };

const pathOf = (publisherId: bigint, transactionId: string): string =>
  `/account/${publisherId}/receipts/${transactionId}`;

/** The address of a sale's receipt as a file, which opens it without signing in for 30 days. */
export function receiptLink({ publisherId, wall }: Scope, document: Document): string {
  const { customerId, transactionId } = document;
  const claims = `${customerId}.${wall.now().getTime() + lifeDays * dayMs}`;
  const signature = sign("receipt-link", named(publisherId, transactionId, claims));
  const path = pathOf(publisherId, transactionId);
  return `${env().PUBLIC_URL}${path}?token=${claims}.${signature}`;
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
