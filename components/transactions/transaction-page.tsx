"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { Undo2 } from "lucide-react";
import Link from "next/link";
import { lazy, Suspense, useState } from "react";
import { useMay, usePublisherPath } from "@/components/shell/frame-context";
import { useTRPC } from "@/components/trpc";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { CopyButton } from "@/components/ui/copy-button";
import { GatedButton } from "@/components/ui/gated-button";
import { PageHeader } from "@/components/ui/page";
import { Section } from "@/components/ui/section";
import { StateChip } from "@/components/ui/state-chip";
import { Time } from "@/components/ui/time";
import type { TransactionDetail } from "@/server/services/transactions/get-transaction-detail";
import { AmountsCard } from "./amounts-card";
import { AttemptsTable } from "./attempts-table";
import { BooksTable } from "./books-table";
import { DocumentsCard } from "./documents-card";
import { OpenRefunds } from "./open-refunds";
import { RawData } from "./raw-data";
import { RefundsTable } from "./refunds-table";
import { TransactionFacts } from "./transaction-facts";
import { freeLabel, kindLabels, stateLabels } from "./transaction-words";
import { leftOf } from "./use-refund-preview";

const RefundDialog = lazy(async () => ({
  default: (await import("./refund-dialog")).RefundDialog,
}));

/** One sale: its amounts, its tax, how it was paid, and what the books say of it. */
export function TransactionPage({ transactionId }: { transactionId: string }) {
  const trpc = useTRPC();
  const { data: sale } = useSuspenseQuery(trpc.transactions.get.queryOptions({ transactionId }));
  return (
    <>
      <Header sale={sale} />
      <div className="grid gap-6 xl:grid-cols-[minmax(0,2fr)_minmax(18rem,1fr)]">
        <div className="flex min-w-0 flex-col gap-8">
          <AmountsCard sale={sale} />
          {sale.refunds.length + sale.refundAttempts.length > 0 && (
            <Section title="Given back">
              <div className="flex flex-col gap-3">
                {sale.refundAttempts.length > 0 && <OpenRefunds refunds={sale.refundAttempts} />}
                {sale.refunds.length > 0 && <RefundsTable refunds={sale.refunds} />}
              </div>
            </Section>
          )}
          <Section title="Payment attempts">
            <AttemptsTable attempts={sale.attempts} />
          </Section>
          <Section
            title="Books"
            detail="Debits are positive, credits negative; each entry sums to nothing."
          >
            <BooksTable books={sale.books} />
          </Section>
          <RawData sale={sale} />
        </div>
        <div className="flex min-w-0 flex-col gap-6">
          <TransactionFacts sale={sale} />
          <DocumentsCard sale={sale} />
        </div>
      </div>
    </>
  );
}

function Header({ sale }: { sale: TransactionDetail }) {
  const path = usePublisherPath();
  const mayRefund = useMay("billing:write");
  const [isRefunding, setRefunding] = useState(false);
  const { id, customer, gross, state, kind, occurredAt } = sale;
  return (
    <>
      <PageHeader
        {...(leftOf(sale).minor > 0 && {
          action: (
            <GatedButton
              reason={mayRefund ? undefined : "Refunds need the permission Billing."}
              onClick={() => setRefunding(true)}
            >
              <Undo2 aria-hidden className="size-4" />
              Refund
            </GatedButton>
          ),
        })}
        breadcrumb={
          <Breadcrumb trail={[{ label: "Transactions", href: path("/customers/transactions") }]} />
        }
        title={
          <>
            <span className="tabular">{id}</span>
            <CopyButton text={id} label="Copy transaction id" className="self-center" />
            <StateChip
              {...(gross.minor === 0 ? freeLabel : stateLabels[state])}
              className="self-center"
            />
          </>
        }
        detail={
          <span className="flex flex-wrap gap-x-1.5">
            <span>{kindLabels[kind]} by</span>
            <span>
              <Link
                href={path(`/customers/${customer.id}`)}
                className="rounded-sm break-all underline underline-offset-4 hover:text-fg"
              >
                {customer.email}
              </Link>{" "}
              ·
            </span>
            <Time at={occurredAt} />
          </span>
        }
      />
      {isRefunding && (
        <Suspense fallback={null}>
          <RefundDialog transactionId={id} onClose={() => setRefunding(false)} />
        </Suspense>
      )}
    </>
  );
}
