import { requireCustomer } from "@/server/auth/actor";
import { inTransaction, type ServiceContext } from "@/server/context";
import { emailKeyOf } from "@/server/domain/email";
import { formatTransactionId } from "@/server/domain/ids";
import { contractsOf, findContract, type Contract } from "./find-contract";
import { spendLook } from "./limits";
import type { ContractInput } from "./schemas";
import { withdrawalTerms, type WithdrawalTerms } from "./withdrawal-terms";

export type ContractView = WithdrawalTerms & { reference: string };

/**
 * What withdrawing would come to, for whoever has both the address and the reference of a receipt.
 * Open to everybody, and the same for every pair that is not right: nobody learns which half is wrong.
 *
 * @throws rate-limited  `withdrawal.too-many`
 */
export async function lookAtContract(
  ctx: ServiceContext,
  input: ContractInput,
): Promise<ContractView | null> {
  await spendLook(ctx, emailKeyOf(input.email));
  return inTransaction(ctx, async (tx) => {
    const contract = await findContract(tx, input);
    return contract && { ...(await withdrawalTerms(tx, contract)), reference: nameOf(contract) };
  });
}

/** What the calling customer can still withdraw from. */
export async function listContracts(
  ctx: ServiceContext,
): Promise<{ email: string; contracts: ContractView[] }> {
  const id = BigInt(requireCustomer(ctx.actor));
  return inTransaction(ctx, async (tx) => {
    const { db, publisherId } = tx;
    const { email } = await db.customer.findUniqueOrThrow({
      where: { publisherId_id: { publisherId, id } },
    });
    const declared = await db.withdrawal.findMany({ where: { publisherId, customerId: id } });
    const numbers = new Set(declared.map(({ contractNumber }) => contractNumber));
    const contracts: ContractView[] = [];
    for (const contract of await contractsOf(tx, id)) {
      if (numbers.has(contract.first.number)) continue;
      const terms = await withdrawalTerms(tx, contract);
      if (terms.isInTime) contracts.push({ ...terms, reference: nameOf(contract) });
    }
    return { email, contracts };
  });
}

const nameOf = ({ first }: Contract): string => formatTransactionId(Number(first.number));
