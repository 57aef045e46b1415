import type { TransactionContext } from "@/server/context";
import type { Prisma, Transaction } from "@/server/db/generated/client";
import { emailKeyOf } from "@/server/domain/email";
import { parseNineDigits, parseTransactionId } from "@/server/domain/ids";
import type { ContractInput } from "./schemas";

const saleParts = { subscription: true, customer: true } as const;
type FoundSale = Prisma.TransactionGetPayload<{ include: typeof saleParts }>;

/** What a customer agreed to at a checkout, and everything that was paid under it. */
export type Contract = {
  customer: FoundSale["customer"];
  subscription: FoundSale["subscription"];
  /** The sale it was concluded with. */
  first: Transaction;
  sales: readonly Transaction[];
  concludedAt: Date;
};

/**
 * The contract of whoever has this address, by a reference of theirs. Both have to be right; of a
 * customer who is signed in, it has to be their own besides.
 */
export async function findContract(
  tx: TransactionContext,
  { email, reference }: ContractInput,
): Promise<Contract | null> {
  const { db, publisherId, actor } = tx;
  const named = whichSale(reference);
  if (!named) return null;
  const emailKey = emailKeyOf(email);
  const sale = await db.transaction.findFirst({
    where: {
      ...{ publisherId, customer: { emailKey, state: { not: "anonymised" } }, OR: named },
      ...(actor.kind === "customer" && { customerId: BigInt(actor.customerId) }),
    },
    include: saleParts,
    orderBy: [{ occurredAt: "asc" }, { number: "asc" }],
  });
  return sale && contractOf(tx, sale);
}

/** A subscription is one contract, however often it was paid for; another sale is one of its own. */
export async function contractOf(
  { db, publisherId }: TransactionContext,
  { customer, subscription, ...sale }: FoundSale,
): Promise<Contract> {
  const sales = subscription
    ? await db.transaction.findMany({
        where: { publisherId, subscriptionId: subscription.id },
        orderBy: [{ occurredAt: "asc" }, { number: "asc" }],
      })
    : [sale];
  const first = sales[0] ?? sale;
  const concludedAt = subscription?.startedAt ?? first.occurredAt;
  return { customer, subscription, first, sales, concludedAt };
}

/** The contracts of a customer, the newest first. */
export async function contractsOf(tx: TransactionContext, customerId: bigint): Promise<Contract[]> {
  const { db, publisherId } = tx;
  const sales = await db.transaction.findMany({
    where: { publisherId, customerId, OR: [{ kind: "initial" }, { subscriptionId: null }] },
    include: saleParts,
    orderBy: [{ occurredAt: "desc" }, { number: "desc" }],
    take: mostShown,
  });
  const contracts: Contract[] = [];
  for (const sale of sales) contracts.push(await contractOf(tx, sale));
  return contracts;
}

const mostShown = 50;

/** `T123456789`, or the digits of a transaction, an order or a subscription. */
function whichSale(reference: string): Prisma.TransactionWhereInput[] | null {
  const written = reference.replaceAll(/[\s#-]/g, "").toUpperCase();
  const number = parseTransactionId(written);
  if (number !== null) return [{ number: BigInt(number) }];
  const digits = parseNineDigits(written);
  if (digits === null) return null;
  const id = BigInt(digits);
  return [{ number: id }, { orderId: id }, { subscriptionId: id }];
}
