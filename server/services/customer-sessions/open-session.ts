import type { TransactionContext } from "@/server/context";
import type { Customer } from "@/server/db/generated/client";
import { newId } from "@/server/db/new-id";
import { describeDevice } from "@/server/domain/device";
import { firstExpiry } from "@/server/auth/session-life";
import { recordEvent } from "@/server/services/events/record-event";
import { hashOfSession, newSessionSecret } from "./session-secret";

/** A browser that is let in: what its cookie is to hold. */
export type OpenedSession = { customerId: number; secret: string };

/**
 * Signs a customer in to their account in the browser that calls. Who it is was proved by the caller,
 * as was that they may come in.
 *
 * @param hasMail they have shown that they read the mail of their address
 */
export async function openSession(
  tx: TransactionContext,
  customer: Pick<Customer, "id" | "emailProvenAt">,
  { hasMail }: { hasMail: boolean },
): Promise<OpenedSession> {
  const { publisherId, wall, clock, from } = tx;
  const now = wall.now();
  const secret = newSessionSecret();
  await tx.db.customerSession.create({
    data: {
      publisherId,
      id: newId(),
      customerId: customer.id,
      secretHash: hashOfSession(secret),
      deviceLabel: describeDevice(from.userAgent).name,
      createdAt: now,
      lastSeenAt: now,
      provenAt: now,
      expiresAt: firstExpiry(now),
    },
  });
  const isNewlyProven = hasMail && customer.emailProvenAt === null;
  const at = clock.now();
  await tx.db.customer.update({
    where: { publisherId_id: { publisherId, id: customer.id } },
    data: { lastLoginAt: at, lastIp: from.ip, ...(isNewlyProven && { emailProvenAt: at }) },
  });
  const customerId = Number(customer.id);
  if (isNewlyProven) {
    await recordEvent(tx, { type: "customer.email-proved", payload: { customerId }, customerId });
  }
  return { customerId, secret };
}
