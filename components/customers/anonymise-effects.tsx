"use client";

import type { ReactNode } from "react";
import { useFormat } from "@/components/ui/format-context";
import type { AnonymisePreview } from "@/server/services/customers/anonymise-customer";

/** What anonymising takes away, what it leaves, and what it ends, counted. */
export function AnonymiseEffects({ preview }: { preview: AnonymisePreview }) {
  const { date, number } = useFormat();
  const { ends, withdrawnRequests, removed, kept } = preview;
  const count = (many: number, one: string, other: string) =>
    `${number(many)} ${many === 1 ? one : other}`;
  return (
    <span className="flex flex-col gap-2.5">
      <span>This cannot be undone.</span>
      {(ends.length > 0 || withdrawnRequests > 0) && (
        <Part title="Ends now, with nothing given back">
          {ends.map(({ subscriptionId, offerTitle, paidUntil, isPaused }) => (
            <span key={subscriptionId}>
              {offerTitle}
              {isPaused ? ", on a break" : `, paid until ${date(paidUntil.toISOString())}`}
            </span>
          ))}
          {withdrawnRequests > 0 && (
            <span>{count(withdrawnRequests, "refund request", "refund requests")}</span>
          )}
        </Part>
      )}
      <Part title="Removed">
        <span>Email, name, address, phone, birth date, external id, password, IP addresses</span>
        <span>
          {count(removed.paymentMethods, "payment method", "payment methods")},{" "}
          {count(removed.mails, "email", "emails")}, {count(removed.notes, "note", "notes")},{" "}
          {count(removed.visits, "visit to the checkout", "visits to the checkout")}
        </span>
        {removed.exportFiles > 0 && (
          <span>
            {count(removed.exportFiles, "export file", "export files")} of this week, which may hold
            them
          </span>
        )}
      </Part>
      <Part title="Stays, under their number">
        <span>
          {count(kept.transactions, "transaction", "transactions")} and the books,{" "}
          {count(kept.subscriptions, "subscription", "subscriptions")},{" "}
          {count(kept.events, "event", "events")}
        </span>
      </Part>
    </span>
  );
}

const Part = ({ title, children }: { title: string; children: ReactNode }) => (
  <span className="flex flex-col">
    <strong className="font-medium text-fg">{title}</strong>
    {children}
  </span>
);
