"use client";

import { FileText } from "lucide-react";
import { useFrame, useMay } from "@/components/shell/frame-context";
import { Card } from "@/components/ui/card";
import { MoneyText } from "@/components/ui/money";
import { Time } from "@/components/ui/time";
import type { TransactionDetail } from "@/server/services/transactions/get-transaction-detail";

/** The sale's documents as the customer gets them: its receipt, and a credit note for each refund. */
export function DocumentsCard({ sale }: { sale: TransactionDetail }) {
  const { publisher } = useFrame();
  const seesPeople = useMay("personal-data:read");
  if (!seesPeople) return null;
  const receipt = `/api/receipts/${publisher.id}/${sale.id}`;
  const refunds = sale.refunds.filter(({ kind }) => kind === "refund");
  return (
    <Card title="Documents">
      <ul className="flex flex-col gap-2.5 text-sm">
        <li>
          <DocumentLink href={receipt} label={sale.invoice ? "Invoice" : "Receipt"} />
          <span className="block ps-6 text-xs text-fg-muted">
            {sale.invoice ? `Number ${sale.invoice.number}` : "Its number follows in a moment"}
          </span>
        </li>
        {refunds.map(({ id, gross, occurredAt }, place) => (
          <li key={id}>
            <DocumentLink
              href={`${receipt}/credit-notes/${place + 1}`}
              label={refunds.length === 1 ? "Credit note" : `Credit note ${place + 1}`}
            />
            <span className="block ps-6 text-xs text-fg-muted">
              <MoneyText money={gross} several /> on <Time at={occurredAt} show="day" />
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}

const DocumentLink = ({ href, label }: { href: string; label: string }) => (
  <a
    href={href}
    download
    className="inline-flex items-center gap-2 rounded-sm font-medium underline-offset-4 hover:underline"
  >
    <FileText aria-hidden className="size-4 text-fg-muted" />
    {label} <span className="font-normal text-fg-muted">PDF</span>
  </a>
);
