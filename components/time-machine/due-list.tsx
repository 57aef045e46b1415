"use client";

import Link from "next/link";
import { usePublisherPath } from "@/components/shell/frame-context";
import { EmptyState } from "@/components/ui/empty-state";
import { MoneyText } from "@/components/ui/money";
import { Time } from "@/components/ui/time";
import type { DueNext } from "@/server/services/time-machine/due-next";
import { dueWords } from "./due-words";

/** What the clock will bring next, and to whom. */
export function DueList({ due }: { due: readonly DueNext[] }) {
  const path = usePublisherPath();
  if (due.length === 0) return <EmptyState title="Nothing is due" />;
  return (
    <ul className="divide-y divide-line">
      {due.map((one) => (
        <li
          key={one.subscriptionId}
          className="flex flex-wrap items-baseline justify-between gap-x-4 py-2 text-sm first:pt-0 last:pb-0"
        >
          <p className="min-w-0">
            <Link
              href={path(`/customers/subscriptions/${one.subscriptionId}`)}
              prefetch={false}
              className="inline-block rounded-sm py-0.5 font-medium underline-offset-4 hover:underline"
            >
              {dueWords[one.kind]}
            </Link>
            {one.amount && (
              <>
                {" "}
                <MoneyText money={one.amount} />
              </>
            )}
            <span className="block text-xs leading-6 break-all text-fg-muted">
              {one.title} ·{" "}
              <Link
                href={path(`/customers/${one.customerId}`)}
                prefetch={false}
                className="inline-block rounded-sm underline-offset-4 hover:underline"
              >
                {one.email}
              </Link>
            </span>
          </p>
          <Time at={one.at} className="text-xs text-fg-muted" />
        </li>
      ))}
    </ul>
  );
}
