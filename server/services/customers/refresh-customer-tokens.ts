import {
  hashOfCustomerToken,
  publisherOfRefreshToken,
  successorOf,
} from "@/server/auth/opaque-tokens";
import {
  forPublisher,
  inTransaction,
  type ServiceContext,
  type TransactionContext,
} from "@/server/context";
import { unauthenticated } from "@/server/domain/errors";
import { issueJwt, keepRefreshToken, type CustomerTokens } from "./issue-customer-tokens";
import type { RefreshCustomerTokensInput } from "./schemas";

/** Two tabs that show the same token at once both stay signed in. */
const graceMs = 10_000;

/**
 * Renews a customer's sign-in. A refresh token works once; shown again within its grace it gets the
 * token that took its place once more, and later it gets nothing.
 *
 * @throws unauthenticated  `customer.refresh-token-spent`
 */
export async function refreshCustomerTokens(
  ctx: ServiceContext,
  { refreshToken }: RefreshCustomerTokensInput,
): Promise<Omit<CustomerTokens, "customerToken">> {
  const publisherId = publisherOfRefreshToken(refreshToken);
  if (publisherId === null) throw spent();

  return inTransaction(forPublisher(ctx, publisherId), async (tx) => {
    const token = await lockToken(tx, refreshToken);
    if (!token) throw spent();

    const { publisherId, wall } = tx;
    const successor = successorOf(publisherId, refreshToken);
    if (token.usedAt === null) {
      const usedAt = wall.now();
      await tx.db.customerToken.update({
        where: { publisherId_id: { publisherId, id: token.id } },
        data: { usedAt, expiresAt: new Date(usedAt.getTime() + graceMs) },
      });
      await keepRefreshToken(tx, token.customerId, successor);
    }
    return { jwt: await issueJwt(tx, token.customerId), refreshToken: successor };
  });
}

type LockedToken = { id: string; customerId: bigint; usedAt: Date | null };

/** The token, of an active customer, while it is neither over nor revoked; the second tab waits here. */
async function lockToken(
  { db, publisherId, wall }: TransactionContext,
  text: string,
): Promise<LockedToken | undefined> {
  const [token] = await db.$queryRaw<LockedToken[]>`
    SELECT t.id, t."customerId", t."usedAt"
      FROM customer_token t
      JOIN customer c ON c."publisherId" = t."publisherId" AND c.id = t."customerId"
     WHERE t."publisherId" = ${publisherId} AND t."secretHash" = ${hashOfCustomerToken(text)}
       AND t.kind = 'refresh' AND t."revokedAt" IS NULL AND t."expiresAt" > ${wall.now()}
       AND c.state = 'active'
       FOR UPDATE OF t`;
  return token;
}

const spent = () =>
  unauthenticated("customer.refresh-token-spent", "Refresh token is expired or does not exist");
