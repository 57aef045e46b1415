import {
  byClockOf,
  inTransaction,
  type ServiceContext,
  type TransactionContext,
} from "@/server/context";
import type { Withdrawal } from "@/server/db/generated/client";
import { enqueue } from "@/server/db/enqueue";
import { newId } from "@/server/db/new-id";
import { emailKeyOf } from "@/server/domain/email";
import { formatTransactionId } from "@/server/domain/ids";
import { lockCustomer } from "@/server/services/customers/lock-customer";
import { recordEvent } from "@/server/services/events/record-event";
import { askPublisher } from "./ask-publisher";
import { findContract, type Contract } from "./find-contract";
import { spendLook } from "./limits";
import { mailWithdrawal } from "./mail-withdrawal";
import type { DeclareWithdrawalInput } from "./schemas";
import { withdrawalTerms, type WithdrawalTerms } from "./withdrawal-terms";

const dayMs = 86_400_000;

/**
 * Takes a customer's declaration that they withdraw from a contract: writes it down with its moment,
 * acknowledges it by mail and has it carried out, once for each contract. Open to everybody: whoever
 * has the address and the reference may declare it, since money only goes back the way it came, and
 * the customer hears of it at once. What is found nowhere is written down and acknowledged like the
 * rest, and only the mail says which it was.
 *
 * @returns when it was declared: the first time, if this is a repeat
 * @throws rate-limited  `withdrawal.too-many`
 */
export async function declareWithdrawal(
  ctx: ServiceContext,
  input: DeclareWithdrawalInput,
): Promise<{ declaredAt: Date }> {
  await spendLook(ctx, emailKeyOf(input.email));
  return inTransaction(ctx, async (tx) => {
    const contract = await findContract(tx, input);
    const { declaredAt } = contract
      ? await withdraw(tx, input, contract)
      : await noteUnmatched(tx, input);
    return { declaredAt };
  });
}

async function withdraw(
  publishers: TransactionContext,
  input: DeclareWithdrawalInput,
  contract: Contract,
): Promise<Withdrawal> {
  const { customer, first, subscription } = contract;
  await lockCustomer(publishers, customer.id); // two presses take turns from here on
  const earlier = await earlierOf(publishers, contract);
  if (earlier) return earlier;

  const tx = await byClockOf(publishers, customer.id);
  const terms = await withdrawalTerms(tx, contract);
  const row = await write(tx, input, {
    state: terms.isInTime ? "in-time" : "late",
    customerId: customer.id,
    contractNumber: first.number,
    subscriptionId: subscription?.id ?? null,
    periodEndsAt: terms.endsAt,
    ...(terms.isInTime && { refundMinor: terms.refund.minor, currency: terms.refund.currency }),
  });
  const transactionId = formatTransactionId(Number(first.number));
  await recordEvent(tx, {
    type: "withdrawal.declared",
    customerId: Number(customer.id),
    payload: { withdrawalId: row.id, transactionId, isInTime: terms.isInTime },
  });
  await (terms.isInTime ? carryOutSoon(tx, row) : askPublisher(tx, contract, row));
  await mailWithdrawal(tx, row, terms satisfies WithdrawalTerms);
  return row;
}

const earlierOf = ({ db, publisherId }: TransactionContext, { first }: Contract) =>
  db.withdrawal.findUnique({
    where: { publisherId_contractNumber: { publisherId, contractNumber: first.number } },
  });

/** The same words within a day are the same declaration. */
async function noteUnmatched(
  tx: TransactionContext,
  input: DeclareWithdrawalInput,
): Promise<Withdrawal> {
  const { db, publisherId, wall } = tx;
  const { reference } = input;
  const since = new Date(wall.now().getTime() - dayMs);
  const earlier = await db.withdrawal.findFirst({
    where: {
      ...{ publisherId, state: "unmatched", emailKey: emailKeyOf(input.email), reference },
      createdAt: { gte: since },
    },
  });
  if (earlier) return earlier;
  const row = await write(tx, input, { state: "unmatched" });
  await mailWithdrawal(tx, row, null);
  return row;
}

type Found = Partial<Withdrawal> & Pick<Withdrawal, "state">;

const write = (
  { db, publisherId, clock, wall }: TransactionContext,
  { name, email, reference }: DeclareWithdrawalInput,
  found: Found | (Omit<Found, "refundMinor"> & { refundMinor?: number }),
): Promise<Withdrawal> =>
  db.withdrawal.create({
    data: {
      ...{ publisherId, id: newId(), name, email, emailKey: emailKeyOf(email), reference },
      ...{ declaredAt: clock.now(), createdAt: wall.now() },
      ...found,
    },
  });

/** Once this is committed: a gateway is asked by a job, as often as it takes. */
const carryOutSoon = ({ db, publisherId }: TransactionContext, { id }: Withdrawal) =>
  enqueue(db, "carry-out-withdrawal", { publisherId: Number(publisherId), withdrawalId: id });
