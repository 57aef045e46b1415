import { hashPassword, isOutdatedHash, isPassword } from "@/server/auth/password-hash";
import { inTransaction, type ServiceContext, type TransactionContext } from "@/server/context";
import type { Customer } from "@/server/db/generated/client";
import { emailKeyOf } from "@/server/domain/email";
import { unauthenticated } from "@/server/domain/errors";
import { findCustomerByEmail } from "./find-customer-by-email";
import { spendSignIn } from "./limits";
import type { SignInCustomerInput } from "./schemas";

/**
 * Lets a customer in by password, into whatever `enter` opens in the same transaction. An address that
 * is nobody's, a customer without a password and a blocked one all get the answer of a wrong password,
 * after the same work.
 *
 * @throws unauthenticated  `customer.wrong-credentials`
 * @throws rate-limited     `customer.too-many-tries`
 */
export async function enterByPassword<T>(
  ctx: ServiceContext,
  { email, password, customerIP }: SignInCustomerInput,
  enter: (tx: TransactionContext, customer: Customer) => Promise<T>,
): Promise<T> {
  await spendSignIn(ctx, emailKeyOf(email));
  const customer = await inTransaction(ctx, (tx) => findCustomerByEmail(tx, email));
  const stored = customer?.passwordHash ?? null;
  const isRight = await isPassword(stored, password);
  if (!customer || stored === null || !isRight || customer.state !== "active") {
    throw wrongCredentials();
  }
  const renewed = isOutdatedHash(stored) ? await hashPassword(password) : stored;

  return inTransaction(ctx, async (tx) => {
    const { publisherId } = tx;
    const now = tx.clock.now();
    // Unless the password was changed, or the customer blocked, since it was compared.
    const { count } = await tx.db.customer.updateMany({
      where: { publisherId, id: customer.id, passwordHash: stored, state: "active" },
      data: {
        passwordHash: renewed,
        lastLoginAt: now,
        lastIp: customerIP ?? ctx.from.ip,
        updatedAt: now,
      },
    });
    if (count === 0) throw wrongCredentials();
    return enter(tx, customer);
  });
}

const wrongCredentials = () =>
  unauthenticated("customer.wrong-credentials", "Wrong email or password");
