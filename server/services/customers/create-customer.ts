import type { TransactionContext } from "@/server/context";
import type { Customer, Prisma } from "@/server/db/generated/client";
import { nextNumber } from "@/server/db/next-number";
import { emailKeyOf } from "@/server/domain/email";
import { conflict } from "@/server/domain/errors";
import { nameKeyOf } from "@/server/domain/name-key";
import { recordEvent } from "@/server/services/events/record-event";

export type NewCustomer = {
  email: string;
  country: string;
  currency: string;
  /** As the contracts write it: `en_US`. */
  locale: string;
  firstName?: string | null;
  lastName?: string | null;
  /** None for who buys as a guest. */
  passwordHash?: string | null;
  externalId?: string | null;
  externalData?: Prisma.InputJsonValue | null;
  channel: "web" | "api";
  ip: string | null;
};

/**
 * Makes a customer of the publisher: the one place where that happens. Checking what they gave is
 * the caller's. Of two at once with one address, the second is told that the first is there.
 *
 * @throws conflict  `customer.exists` for a known address, `customer.external-id-taken`
 */
export async function createCustomer(
  tx: TransactionContext,
  { email, firstName = null, lastName = null, externalData = null, ip, ...given }: NewCustomer,
): Promise<Customer> {
  const { publisherId } = tx;
  const emailKey = emailKeyOf(email);
  const id = await nextNumber(tx.db, "customer");
  const now = tx.clock.now();
  const [customer] = await tx.db.customer.createManyAndReturn({
    data: [
      {
        publisherId,
        id,
        email: email.trim(),
        emailKey,
        nameKey: nameKeyOf(firstName, lastName),
        firstName,
        lastName,
        country: given.country,
        currency: given.currency,
        locale: given.locale,
        passwordHash: given.passwordHash ?? null,
        externalId: given.externalId ?? null,
        ...(externalData !== null && { externalData }),
        channel: given.channel,
        lastIp: ip,
        registeredAt: now,
        updatedAt: now,
      },
    ],
    skipDuplicates: true, // a violated key would end the caller's transaction
  });
  if (!customer) throw await takenBy(tx, emailKey);

  const customerId = Number(id);
  const { channel } = given;
  await recordEvent(tx, {
    type: "customer.registered",
    payload: { customerId, channel },
    customerId,
  });
  return customer;
}

async function takenBy({ db, publisherId }: TransactionContext, emailKey: string) {
  const hasEmail = await db.customer.count({ where: { publisherId, emailKey } });
  return hasEmail > 0
    ? conflict("customer.exists", "Customer already exists")
    : conflict("customer.external-id-taken", "This external id belongs to another customer.");
}
