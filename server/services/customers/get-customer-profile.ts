import { requireCustomer } from "@/server/auth/actor";
import { inTransaction, type ServiceContext } from "@/server/context";
import { readOwnCustomer } from "./queries";

export type CustomerProfile = {
  customerId: number;
  email: string;
  firstName: string | null;
  lastName: string | null;
  country: string;
  currency: string;
  locale: string;
  registeredAt: Date;
  lastLoginAt: Date | null;
  lastIp: string | null;
  externalId: string | null;
  externalData: unknown;
};

/**
 * What a customer may know of themselves.
 *
 * @throws unauthenticated  `customer.gone`: blocked or removed since they signed in
 */
export async function getCustomerProfile(ctx: ServiceContext): Promise<CustomerProfile> {
  requireCustomer(ctx.actor);
  const { id, ...customer } = await inTransaction(ctx, readOwnCustomer);
  return {
    customerId: Number(id),
    email: customer.email,
    firstName: customer.firstName,
    lastName: customer.lastName,
    country: customer.country,
    currency: customer.currency,
    locale: customer.locale,
    registeredAt: customer.registeredAt,
    lastLoginAt: customer.lastLoginAt,
    lastIp: customer.lastIp,
    externalId: customer.externalId,
    externalData: customer.externalData,
  };
}
