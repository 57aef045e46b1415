"use client";

import { ChevronIcon } from "@/components/checkout/icons";
import type { UpcomingView } from "@/server/services/subscriptions/upcoming-of";
import { useVoice, type Voice } from "./account-voice";

type Event = UpcomingView["events"][number];
type Titles = UpcomingView["titles"];

/** What the next 12 months bring if nobody decides anything: the calculation that charges, looking ahead. */
export function UpcomingPart({ upcoming: { events, titles } }: { upcoming: UpcomingView }) {
  const voice = useVoice();
  const { words, amount, date } = voice;
  return (
    <details className="upcoming border-t border-line pt-4">
      <summary className="flex min-h-11 cursor-pointer items-center gap-1.5 text-base font-medium">
        <ChevronIcon className="order-chevron text-fg-muted" />
        {words.upcoming.heading}
      </summary>
      <ol className="mt-2 flex flex-col divide-y divide-line">
        {events.map((event, place) => (
          <li
            // oxlint-disable-next-line react/no-array-index-key -- they never change places
            key={place}
            className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-4 py-2.5 text-base"
          >
            <span>{told(event, titles, voice)}</span>
            <span className="tabular font-medium">
              {event.kind === "charge" && amount(event.line.gross)}
            </span>
            <span className="text-sm text-fg-muted">
              {date(isoOf(event.at))}
              <Tax event={event} />
            </span>
          </li>
        ))}
      </ol>
      <Sum events={events} />
    </details>
  );
}

const isoOf = (at: Date | string): string => new Date(at).toISOString();

function Tax({ event }: { event: Event }) {
  const { words, say, amount, taxRate } = useVoice();
  if (event.kind !== "charge" || event.line.tax.minor === 0) return null;
  const rate = taxRate(event.price.taxBasisPoints);
  return <> · {say(words.upcoming.tax, { amount: amount(event.line.tax), rate })}</>;
}

function Sum({ events }: { events: readonly Event[] }) {
  const { words, say, amount } = useVoice();
  const charges = events.flatMap((event) => (event.kind === "charge" ? [event.line.gross] : []));
  const [first] = charges;
  if (!first) return null;
  const minor = charges.reduce((sum, charge) => sum + charge.minor, 0);
  return (
    <p className="tabular mt-2 text-sm text-fg-muted">
      {say(words.upcoming.sum, { count: charges.length, amount: amount({ ...first, minor }) })}
    </p>
  );
}

function told(event: Event, titles: Titles, { words, say, amount, date }: Voice): string {
  const wording = words.upcoming;
  const plan = "offerId" in event ? (titles[event.offerId] ?? event.offerId) : "";
  switch (event.kind) {
    case "charge":
      if (event.purpose === "switch") return say(wording.switchCharge, { plan });
      return say(event.convertsTrial ? wording.firstCharge : wording.charge, { plan });
    case "free-period":
      return wording.free;
    case "trial-ends":
      return wording.trialEnds;
    case "price-changes":
      return say(wording.price, { amount: amount(event.price) });
    case "discount-ends":
      return wording.discountEnds;
    case "switches":
      return say(wording.switches, { plan });
    case "pauses":
      return say(wording.pauses, { date: date(isoOf(event.resumesAt)) });
    case "resumes":
      return wording.resumes;
    case "card-expires":
      return wording.cardExpires;
    case "ends":
      return wording.ends;
  }
}
