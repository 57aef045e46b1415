import { Prisma } from "@/server/db/generated/client";

/** Which rows are somebody's, and which of their columns say nothing about them or open something. */
export type DataPart = {
  /** Of the files, as people read it. */
  name: string;
  from: (customerId: bigint) => Prisma.Sql;
  without?: readonly string[];
};

type Table =
  | "card_update"
  | "customer_consent"
  | "customer_note"
  | "customer_order"
  | "customer_revenue"
  | "customer_session"
  | "customer_token"
  | "email_message"
  | "entitlement"
  | "mrr_movement"
  | "payment_details"
  | "refund_request"
  | "subscriber_movement"
  | "subscription"
  | "transaction"
  | "withdrawal";

const ofCustomer =
  (table: Table) =>
  (customerId: bigint): Prisma.Sql =>
    Prisma.sql`${Prisma.raw(table)} t WHERE t."customerId" = ${customerId}`;

const ofSubscription = (table: "subscription_period") => (customerId: bigint) =>
  Prisma.sql`${Prisma.raw(table)} t JOIN subscription s
      ON s."publisherId" = t."publisherId" AND s.id = t."subscriptionId"
   WHERE s."customerId" = ${customerId}`;

const ofSale = (table: "refund" | "invoice") => (customerId: bigint) =>
  Prisma.sql`${Prisma.raw(table)} t JOIN transaction s
      ON s."publisherId" = t."publisherId" AND s.number = t."transactionNumber"
   WHERE s."customerId" = ${customerId}`;

/** Everything that is kept about a customer, part by part; row-level security keeps to the publisher. */
export const ownDataParts: readonly DataPart[] = [
  {
    name: "profile",
    from: (customerId) => Prisma.sql`customer t WHERE t.id = ${customerId}`,
    without: ["passwordHash", "emailKey", "nameKey"],
  },
  { name: "subscriptions", from: ofCustomer("subscription") },
  { name: "periods", from: ofSubscription("subscription_period") },
  { name: "orders", from: ofCustomer("customer_order") },
  { name: "transactions", from: ofCustomer("transaction") },
  { name: "invoices", from: ofSale("invoice") },
  { name: "refunds", from: ofSale("refund") },
  { name: "refund-requests", from: ofCustomer("refund_request"), without: ["answeredBy"] },
  { name: "withdrawals", from: ofCustomer("withdrawal"), without: ["emailKey"] },
  { name: "payment-methods", from: ofCustomer("payment_details"), without: ["token"] },
  { name: "card-updates", from: ofCustomer("card_update"), without: ["actionUrl"] },
  { name: "access", from: ofCustomer("entitlement") },
  { name: "consents", from: ofCustomer("customer_consent") },
  { name: "devices", from: ofCustomer("customer_session"), without: ["secretHash"] },
  { name: "apps", from: ofCustomer("customer_token"), without: ["secretHash"] },
  {
    name: "mails",
    from: ofCustomer("email_message"),
    without: ["props", "html", "text", "dedupeKey"],
  },
  { name: "notes", from: ofCustomer("customer_note"), without: ["authorId"] },
  { name: "paid-in-all", from: ofCustomer("customer_revenue") },
  { name: "recurring-revenue", from: ofCustomer("mrr_movement") },
  { name: "comings-and-goings", from: ofCustomer("subscriber_movement") },
  {
    name: "visits",
    from: (customerId) => Prisma.sql`checkout_session t WHERE t."provenCustomerId" = ${customerId}
      OR t."orderId" IN (SELECT o.id FROM customer_order o WHERE o."customerId" = ${customerId})`,
  },
  {
    name: "events",
    from: (customerId) => Prisma.sql`event t WHERE t."streamId" = ${customerId}`,
    without: ["actorId"],
  },
];
