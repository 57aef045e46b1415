import type { Actor } from "@/server/auth/actor";
import { personalFields } from "@/server/auth/personal-data";
import type { Customer } from "@/server/db/generated/client";
import type { CustomerState } from "@/server/domain/customer-list";
import type { PersonalKind } from "@/server/domain/masking";
import type { Money } from "@/server/domain/money";

/** What of a customer's row says who they are. */
export const personalKinds = {
  email: "email",
  firstName: "name",
  lastName: "name",
  companyName: "hidden",
  phoneNumber: "hidden",
  birthDate: "hidden",
  addressLine1: "hidden",
  addressLine2: "hidden",
  postalCode: "hidden",
  city: "hidden",
  region: "hidden",
  lastIp: "hidden",
} as const satisfies { readonly [Field in keyof Customer]?: PersonalKind };

export type CustomerRow = Pick<
  Customer,
  | "id"
  | "email"
  | "firstName"
  | "lastName"
  | "registeredAt"
  | "lastLoginAt"
  | "transactionCount"
  | "activeSubscriptionCount"
  | "lastPaymentMethod"
  | "country"
  | "currency"
  | "state"
  | "externalId"
>;

/** A customer as a line of the list. */
export function toCustomerLine(actor: Actor, row: CustomerRow, lifetimeValue: readonly Money[]) {
  const { email, firstName, lastName } = personalFields(actor, row, personalKinds);
  return {
    id: Number(row.id),
    email,
    name: [firstName, lastName].filter(Boolean).join(" ") || null,
    registeredAt: row.registeredAt,
    lastLoginAt: row.lastLoginAt,
    transactionCount: row.transactionCount,
    activeSubscriptionCount: row.activeSubscriptionCount,
    lastPaymentMethod: row.lastPaymentMethod,
    country: row.country,
    currency: row.currency,
    // Safe: a check constraint allows these states alone.
    state: row.state as CustomerState,
    externalId: row.externalId,
    lifetimeValue,
  };
}

export type CustomerLine = ReturnType<typeof toCustomerLine>;
