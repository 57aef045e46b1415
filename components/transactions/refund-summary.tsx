"use client";

import { cn } from "@/components/ui/class-names";
import { Fact, Facts } from "@/components/ui/facts";
import { MoneyText } from "@/components/ui/money";
import { Notice } from "@/components/ui/notice";
import { Skeleton } from "@/components/ui/skeleton";
import { Time } from "@/components/ui/time";
import { isZero } from "@/server/domain/money";
import type { RefundPreview } from "@/server/services/payments/preview-refund";
import { methodText } from "./method-words";

type Props = { preview: RefundPreview | undefined; isStale: boolean; problem: string | null };

/** What the refund comes to, worked out by the server: the ledger gets the same. */
export function RefundSummary({ preview, isStale, problem }: Props) {
  if (problem) {
    return (
      <Notice tone="warn" role="status">
        {problem}
      </Notice>
    );
  }
  if (!preview) return <Skeleton className="h-28" />;
  const { gross, tax, feeKept, left, method, access } = preview;
  return (
    <section
      aria-label="What the refund comes to"
      aria-busy={isStale}
      className={cn(
        "rounded-lg border border-line bg-surface px-3 py-2.5",
        isStale && "opacity-60",
      )}
    >
      <Facts>
        <Fact label="To the customer">
          <MoneyText money={gross} several className="font-medium" />
        </Fact>
        <Fact label="Tax reversed">
          <MoneyText money={tax} several />
        </Fact>
        <Fact label="Fee kept">
          {isZero(feeKept) ? "None" : <MoneyText money={feeKept} several />}
        </Fact>
        <Fact label="Left of it">
          <MoneyText money={left} several />
        </Fact>
        <Fact label="Goes to">{methodText(method)}, in 5 to 10 days</Fact>
        {access && (
          <Fact label="Access">
            <AccessText access={access} />
          </Fact>
        )}
      </Facts>
    </section>
  );
}

function AccessText({ access }: { access: NonNullable<RefundPreview["access"]> }) {
  if (access.kind === "goes-on") return "Goes on, and renews";
  if (access.kind === "parked") return "Stays as it is: its subscription makes no sense";
  if (!access.until) return "Ends";
  return (
    <>
      {access.kind === "ended-before" ? "Ended" : "Ends"} <Time at={access.until} />
    </>
  );
}
