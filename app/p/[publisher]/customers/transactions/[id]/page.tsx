import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { Gate } from "@/app/_lib/gate";
import { orSignIn } from "@/app/_lib/or-sign-in";
import { api, HydrateClient, prefetched, trpc } from "@/app/_lib/trpc";
import { TransactionPage } from "@/components/transactions/transaction-page";
import { parseTransactionId } from "@/server/domain/ids";

type Props = { params: Promise<{ id: string }> };

/** Asked for by whether it is there, and by the page. */
const findTransaction = cache((transactionId: string) => api.transactions.get({ transactionId }));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { id } = await params;
  return { title: parseTransactionId(id) === null ? "Transaction" : id };
}

export default function TransactionRoute(props: Props) {
  return (
    <Gate permission="overview:read" title="Transaction" what="see the publisher’s transactions">
      <Transaction {...props} />
    </Gate>
  );
}

/** Waits for the transaction: one that is not there has another page, and another status. */
async function Transaction({ params }: Props) {
  const transactionId = (await params).id;
  if (parseTransactionId(transactionId) === null) notFound();
  await orSignIn(findTransaction(transactionId));
  await prefetched(trpc.transactions.get.queryOptions({ transactionId }));
  return (
    <HydrateClient>
      <TransactionPage transactionId={transactionId} />
    </HydrateClient>
  );
}
