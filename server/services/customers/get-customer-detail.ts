import type { Actor } from "@/server/auth/actor";
import { authorize } from "@/server/auth/authorize";
import { personalFields, seesPersonalData } from "@/server/auth/personal-data";
import { inTransaction, type ServiceContext, type TransactionContext } from "@/server/context";
import type { Customer } from "@/server/db/generated/client";
import type { CustomerState } from "@/server/domain/customer-list";
import { money } from "@/server/domain/money";
import { customerSubscriptions } from "@/server/services/subscriptions/customer-subscriptions";
import { personalKinds } from "./customer-line";
import { customerNotFound } from "./require-customer";
import type { CustomerInput } from "./schemas";

/**
 * Everything a page about one customer opens with: who they are, what they have now, what they paid
 * and with what. Masked for those who may not read personal data.
 *
 * @throws not-found  `customer.not-found`
 */
export async function getCustomerDetail(ctx: ServiceContext, { customerId }: CustomerInput) {
  authorize(ctx.actor, "overview:read");
  const { publisherId, actor } = ctx;
  const id = BigInt(customerId);

  return inTransaction(ctx, async (tx) => {
    const row = await tx.db.customer.findUnique({
      where: { publisherId_id: { publisherId, id } },
      include: { revenue: { orderBy: { currency: "asc" } } },
    });
    if (!row) throw customerNotFound();
    return {
      ...toProfile(actor, row),
      lifetimeValue: row.revenue.map(({ netMinor, grossMinor, currency }) => ({
        net: money(netMinor, currency),
        gross: money(grossMinor, currency),
      })),
      channels: await channelsOf(tx, id),
      subscriptions: await customerSubscriptions(tx, id),
      methods: await methodsOf(tx, id),
    };
  });
}

export type CustomerDetail = Awaited<ReturnType<typeof getCustomerDetail>>;

function toProfile(actor: Actor, row: Customer) {
  const shown = personalFields(actor, row, personalKinds);
  return {
    id: Number(row.id),
    email: shown.email,
    firstName: shown.firstName,
    lastName: shown.lastName,
    companyName: shown.companyName,
    phoneNumber: shown.phoneNumber,
    birthDate: shown.birthDate,
    addressLine1: shown.addressLine1,
    addressLine2: shown.addressLine2,
    postalCode: shown.postalCode,
    city: shown.city,
    region: shown.region,
    country: row.country,
    currency: row.currency,
    locale: row.locale,
    // Safe: a check constraint allows these states alone.
    state: row.state as CustomerState,
    externalId: row.externalId,
    externalData: seesPersonalData(actor) ? asText(row.externalData) : null,
    isEmailProven: row.emailProvenAt !== null,
    registeredAt: row.registeredAt,
    lastLoginAt: row.lastLoginAt,
    registeredBy: row.channel,
    transactionCount: row.transactionCount,
    /** What is shown of the person is masked. */
    isMasked: !seesPersonalData(actor),
  };
}

const asText = (json: Customer["externalData"]) => (json === null ? null : JSON.stringify(json));

/** Through what the customer bought first, and last. */
async function channelsOf({ db, publisherId }: TransactionContext, customerId: bigint) {
  const find = (direction: "asc" | "desc") =>
    db.transaction.findFirst({
      where: { publisherId, customerId },
      orderBy: [{ occurredAt: direction }, { number: direction }],
      select: { channel: true, occurredAt: true },
    });
  return { first: await find("asc"), last: await find("desc") };
}

/** The one a purchase would begin with is first. */
async function methodsOf(
  { db, publisherId, actor, clock }: TransactionContext,
  customerId: bigint,
) {
  const rows = await db.paymentDetails.findMany({
    where: { publisherId, customerId, deletedAt: null },
    include: {
      method: true,
      subscriptions: { where: { state: { not: "terminated" } }, select: { id: true } },
    },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
  });
  const now = clock.now();
  return rows.map((row) => ({
    id: Number(row.id),
    name: row.method.name,
    brand: row.brand,
    lastFour: row.lastFour,
    expiryMonth: row.expiryMonth,
    expiryYear: row.expiryYear,
    /** It is good to the end of its month. */
    isExpired: now.getTime() >= Date.UTC(row.expiryYear, row.expiryMonth, 1),
    subscriptionCount: row.subscriptions.length,
    holderName: personalFields(actor, row, { holderName: "name" }).holderName,
  }));
}
