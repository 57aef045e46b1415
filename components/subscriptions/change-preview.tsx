"use client";

import type { ReactNode } from "react";
import { stretchText } from "@/components/switches/switch-words";
import { useFormat } from "@/components/ui/format-context";
import { MoneyText } from "@/components/ui/money";
import { Time } from "@/components/ui/time";
import type { ChangePreview as Preview } from "@/server/services/subscriptions/preview-of";
import { explainedLines, PriceLines } from "./price-lines";

type ChangePreviewProps = { preview: Preview; taxCountry: string; isStale: boolean };

/** What a change comes to, as the server has worked it out: the same as it then does. */
export function ChangePreview({ preview, taxCountry, isStale }: ChangePreviewProps) {
  const { charged, held, givenBack, nextPayment, creditSeconds, mrr } = preview;
  return (
    <section
      aria-label="What happens"
      aria-busy={isStale}
      className="rounded-lg border border-line bg-surface px-3.5 py-3 transition-opacity aria-busy:opacity-60"
    >
      <dl className="grid grid-cols-[minmax(6rem,auto)_minmax(0,1fr)] gap-x-4 gap-y-2 text-sm">
        <Line label="Charged now">
          {charged.total.minor > 0 ? (
            <>
              <MoneyText money={charged.total} several className="font-medium" />
              {charged.lines.map((line) => (
                <div key={line.purpose} className="mt-1 max-w-72">
                  <PriceLines lines={explainedLines(line, taxCountry)} />
                </div>
              ))}
            </>
          ) : (
            "Nothing"
          )}
        </Line>
        {held && (
          <Line label="Held now">
            <MoneyText money={held.amount} several className="font-medium" />, taken on{" "}
            <Time at={held.takenAt} show="day" />
          </Line>
        )}
        {givenBack.total.minor > 0 && (
          <Line label="Given back">
            <MoneyText money={givenBack.total} several className="font-medium" />
            <Unused givenBack={givenBack} />
          </Line>
        )}
        {creditSeconds > 0 && (
          <Line label="Extra time">
            {stretchText(creditSeconds)} on the new plan, for what was left of the old one
          </Line>
        )}
        <Line label="Access">
          <Access preview={preview} />
        </Line>
        <Line label="Next payment">
          {nextPayment ? (
            <>
              <MoneyText money={nextPayment.amount} several /> on{" "}
              <Time at={nextPayment.at} show="day" />
            </>
          ) : (
            "None"
          )}
        </Line>
        <Line label="MRR">
          {mrr.change.minor === 0 ? (
            <>
              Stays <MoneyText money={mrr.after} several />
            </>
          ) : (
            <>
              <MoneyText money={mrr.before} several /> → <MoneyText money={mrr.after} several />
            </>
          )}
        </Line>
      </dl>
    </section>
  );
}

type LineProps = { label: string; children: ReactNode };

const Line = ({ label, children }: LineProps) => (
  <>
    <dt className="text-fg-muted">{label}</dt>
    <dd className="min-w-0">{children}</dd>
  </>
);

const dayMs = 86_400_000;

/** Of what it is the unused part, where it is one. */
function Unused({ givenBack: { of, unused } }: Pick<Preview, "givenBack">) {
  const { number } = useFormat();
  if (!of || !unused) return null;
  const days = (from: Date, to: Date) =>
    number(Math.round(((to.getTime() - from.getTime()) / dayMs) * 100) / 100);
  return (
    <span className="block text-xs text-fg-muted">
      <MoneyText money={of} several /> × {days(unused.at, unused.endsAt)} of{" "}
      {days(unused.startsAt, unused.endsAt)} days that are left
    </span>
  );
}

function Access({ preview }: { preview: Preview }) {
  const { state, paidUntil, pausedFrom, nextPayment } = preview;
  if (state === "ended") return "Ends now";
  if (state === "paused") return "None until the break is over";
  if (state === "stopped" && paidUntil) {
    return (
      <>
        Until <Time at={paidUntil} />, then it ends
      </>
    );
  }
  if (pausedFrom && nextPayment) {
    return (
      <>
        Until <Time at={pausedFrom} show="day" />, and again from{" "}
        <Time at={nextPayment.at} show="day" />
      </>
    );
  }
  if (!paidUntil) return "None";
  return (
    <>
      Until <Time at={paidUntil} show="day" />, and on with each payment
    </>
  );
}
