"use client";

import { useQuery } from "@tanstack/react-query";
import { useState, type ReactNode } from "react";
import { useTRPC } from "@/components/trpc";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { useFormat } from "@/components/ui/format-context";
import { MoneyText } from "@/components/ui/money";
import { QueryRegion } from "@/components/ui/query-region";
import { Time } from "@/components/ui/time";
import type { UpcomingView } from "@/server/services/subscriptions/upcoming-of";
import { percentText } from "./price-lines";
import { endReasonLabels } from "./subscription-words";

type Event = UpcomingView["events"][number];

const shownFirst = 6;

/** What the next 12 months bring if nobody decides anything and every charge is paid. */
export function UpcomingList({ subscriptionId }: { subscriptionId: number }) {
  const trpc = useTRPC();
  const query = useQuery(trpc.subscriptions.upcoming.queryOptions({ subscriptionId }));
  return (
    <QueryRegion query={query} effect="What is to come could not be worked out.">
      {(upcoming) => <Known upcoming={upcoming} />}
    </QueryRegion>
  );
}

function Known({ upcoming: { events, titles, until } }: { upcoming: UpcomingView }) {
  const [isWhole, setWhole] = useState(false);
  if (events.length === 0) {
    return <EmptyState title="Nothing is to come" className="py-8" />;
  }
  const charges = events.filter((event) => event.kind === "charge");
  const shown = isWhole ? events : events.slice(0, shownFirst);
  return (
    <div className="overflow-hidden rounded-lg border border-line">
      <ol className="divide-y divide-line">
        {shown.map((event) => (
          <li
            key={`${event.kind} ${event.at.getTime()}`}
            className="grid grid-cols-[6.5rem_minmax(0,1fr)_auto] items-baseline gap-x-4 px-4 py-2 text-sm"
          >
            <Time at={event.at} show="day" className="text-fg-muted" />
            <Told event={event} titles={titles} />
            {event.kind === "charge" && (
              <MoneyText money={event.line.gross} several className="font-medium" />
            )}
          </li>
        ))}
      </ol>
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 border-t border-line bg-surface px-4 py-2 text-xs text-fg-muted empty:hidden">
        {events.length > shownFirst && (
          <Button variant="link" size="inline" onClick={() => setWhole(!isWhole)}>
            {isWhole ? "Show less" : `Show all ${events.length}`}
          </Button>
        )}
        {charges.length > 0 && (
          <p>
            <Sum charges={charges} /> until <Time at={until} show="day" />, if every charge is paid
          </p>
        )}
      </div>
    </div>
  );
}

type Charge = Extract<Event, { kind: "charge" }>;

function Sum({ charges }: { charges: readonly Charge[] }) {
  const [first] = charges;
  if (!first) return null;
  const { currency } = first.line.gross;
  const sum = (of: "gross" | "tax") =>
    charges.reduce((minor, { line }) => minor + line[of].minor, 0);
  return (
    <>
      {charges.length === 1 ? "1 charge" : `${charges.length} charges`},{" "}
      <MoneyText money={{ minor: sum("gross"), currency }} several /> with{" "}
      <MoneyText money={{ minor: sum("tax"), currency }} several /> tax
    </>
  );
}

type ToldProps = { event: Event; titles: UpcomingView["titles"] };

function Told({ event, titles }: ToldProps) {
  const { money, date } = useFormat();
  const titleOf = (offerId: string) => titles[offerId] ?? offerId;
  switch (event.kind) {
    case "charge":
      return <ChargeTold charge={event} title={titleOf(event.offerId)} />;
    case "free-period":
      return <Words detail={`Until ${date(event.period.endsAt)}`}>A free period begins</Words>;
    case "trial-ends":
      return <Words>The trial becomes paid</Words>;
    case "price-changes":
      return <Words>The new price of {money(event.price, true)} begins</Words>;
    case "discount-ends":
      return <Words>The discount is over</Words>;
    case "switches":
      return <Words>The plan changes to {titleOf(event.offerId)}</Words>;
    case "pauses":
      return <Words detail={`Until ${date(event.resumesAt)}`}>The break begins</Words>;
    case "resumes":
      return <Words>The break is over</Words>;
    case "card-expires":
      return <Words>The customer is reminded that the card expires</Words>;
    case "ends":
      return <Words detail={endReasonLabels[event.reason]}>It ends</Words>;
  }
}

function ChargeTold({ charge, title }: { charge: Charge; title: string }) {
  const { money, date } = useFormat();
  const { price, line, period, convertsTrial } = charge;
  const tax =
    line.tax.minor > 0 && `${money(line.tax, true)} VAT (${percentText(price.taxBasisPoints)})`;
  const details = [
    period && `${date(period.startsAt)} to ${date(period.endsAt)}`,
    price.discountBasisPoints > 0 && `${percentText(price.discountBasisPoints)} off`,
    tax,
  ].filter((detail): detail is string => typeof detail === "string");
  return (
    <Words detail={details.join(" · ")}>
      {convertsTrial ? "First payment after the trial" : "Renewal"} of {title}
    </Words>
  );
}

const Words = ({ detail, children }: { detail?: string; children: ReactNode }) => (
  <span className="min-w-0" suppressHydrationWarning>
    {children}
    {detail && <span className="block text-xs text-pretty text-fg-muted">{detail}</span>}
  </span>
);
