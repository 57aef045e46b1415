import { inTransaction, type ServiceContext, type TransactionContext } from "@/server/context";
import type { PaymentMethod } from "@/server/db/generated/client";
import { loadBillingRules, type BillingRulesFor } from "@/server/services/dunning/billing-rules";
import { methodNames, readMethods } from "./methods";
import { readPlans, type PlanOffers } from "./plans";
import type { FilePaymentMethod } from "./subscribers-file";

/** The publisher whose history is made, and everything that its lives have in common. */
export type Stage = {
  publisherId: bigint;
  merchantName: string;
  zone: string;
  plans: PlanOffers;
  methodOf: (inTheFile: FilePaymentMethod) => PaymentMethod;
  rulesOf: BillingRulesFor;
};

export const readStage = (system: ServiceContext): Promise<Stage> =>
  inTransaction(system, async (tx) => ({
    publisherId: tx.publisherId,
    ...(await readSeller(tx)),
    plans: await readPlans(tx),
    methodOf: await readMethodOf(tx),
    rulesOf: await loadBillingRules(tx),
  }));

async function readSeller({ db, publisherId }: TransactionContext) {
  const { name } = await db.publisher.findUniqueOrThrow({ where: { id: publisherId } });
  const profile = await db.companyProfile.findUniqueOrThrow({ where: { publisherId } });
  return { merchantName: name, zone: profile.timeZone };
}

async function readMethodOf(tx: TransactionContext): Promise<Stage["methodOf"]> {
  const rows = await readMethods(tx);
  return (inTheFile) => {
    const row = rows.get(methodNames[inTheFile]);
    if (!row) throw new Error(`the demo's publisher does not take ${methodNames[inTheFile]}`);
    return row;
  };
}
