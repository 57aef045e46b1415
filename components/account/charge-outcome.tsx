"use client";

import type { SettledCharge } from "@/server/services/subscriptions/settle-now";
import { useVoice } from "./account-voice";

/** What became of the money: what happened, whether it moved, and what to do. */
export function ChargeOutcome({ charge }: { charge: SettledCharge | null }) {
  const { words, say, amount } = useVoice();
  const { outcome, decline } = words;
  if (!charge) return null;
  switch (charge.state) {
    case "paid":
      return <p className="text-base">{say(outcome.paid, { amount: amount(charge.amount) })}</p>;
    case "held":
      return <p className="text-base">{say(outcome.held, { amount: amount(charge.amount) })}</p>;
    case "pending":
      return <p className="text-base">{outcome.pending}</p>;
    case "declined": {
      const { notCharged, other, ...known } = decline;
      const texts: Readonly<Record<string, { what: string; advice: string }>> = known;
      const { what, advice } = texts[charge.declineCode ?? ""] ?? other;
      return (
        <p role="alert" className="rounded-lg bg-bad-soft px-4 py-3.5 text-base text-pretty">
          <span className="block font-semibold">{what}</span>
          {notCharged} {advice}
        </p>
      );
    }
  }
}
