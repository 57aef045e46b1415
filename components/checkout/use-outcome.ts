"use client";

import { useEffect, useState } from "react";
import { declineNotice } from "./notice-words";
import type { Checkout } from "./use-checkout";

/** Seconds between two questions; the last one is repeated. */
const soon = [1, 1, 2, 3, 4, 5, 8, 10];
const whileChallenged = [5];

/**
 * Finds out what became of a try that is under way: asks again and again, less and less often.
 *
 * @returns for how many seconds it has been asking, by the questions
 */
export function useOutcome(checkout: Checkout): number {
  const { view, ask } = checkout;
  const [asked, setAsked] = useState(0);
  const { state } = view;

  useEffect(() => {
    if (state !== "processing" && state !== "action-required") return;
    const pauses = state === "processing" ? soon : whileChallenged;
    const asking = new AbortController();
    const askAgainAndAgain = async () => {
      for (let count = 0, seconds = 0; !asking.signal.aborted; count += 1) {
        const pause = pauses[Math.min(count, pauses.length - 1)] ?? 10;
        await new Promise((resolve) => setTimeout(resolve, pause * 1_000));
        if (asking.signal.aborted) return;
        seconds += pause;
        setAsked(seconds);
        await ask("resume");
      }
    };
    void askAgainAndAgain();
    return () => {
      asking.abort();
      setAsked(0);
    };
  }, [state, ask]);

  useReturnToForm(checkout);
  return asked;
}

/** When a try came to nothing, the form is there again, and says why. */
function useReturnToForm({ view, voice, setBusy, setNotice }: Checkout) {
  const { state, payment } = view;
  const [last, setLast] = useState(state);
  if (last === state) return;
  setLast(state);
  if (state !== "open" || (last !== "processing" && last !== "action-required")) return;
  setBusy(null);
  const { refusal, decline } = voice.words;
  const code = payment?.decline?.code;
  // A bank that gives no reason was stopped at its question, or never asked.
  const silent = last === "action-required" ? refusal.cancelled : refusal.unfinished;
  setNotice(code ? declineNotice(code, voice) : { ...silent, money: decline.notCharged });
}
