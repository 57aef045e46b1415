"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { tokenizeCard, type CardFields, type CardProblems } from "@/components/checkout/card-token";
import { newAttempt } from "@/components/checkout/use-payment";
import type { CardUpdateView } from "@/server/services/card-updates/card-update-view";
import { askAboutCard, type CardStep } from "./card-door";

type Asked = {
  publisherId: number;
  subscription: number;
  token: string | null;
  back: string | null;
};

/** What went wrong, by its code; `lost` where nobody knows whether the card arrived. */
export type CardTrouble = { code: string; isDecline: boolean } | null;

/** Seconds between two questions about a card that is on its way; the last one is repeated. */
const pauses = [1, 1, 2, 3, 5, 8];

/**
 * Puts a card in place, once: each press has a name of its own, under which it is sent again when the
 * answer is lost. When it is done, the page that says so takes the place of this one.
 */
export function useCardUpdate(asked: Asked, first: CardUpdateView | null) {
  const { publisherId, subscription, token, back } = asked;
  const [view, setView] = useState(first);
  const [busy, setBusy] = useState<"saving" | "cancelling" | null>(null);
  const [trouble, setTrouble] = useState<CardTrouble>(() => troubleOf(first));
  /** A card that was sent, and whose answer never came. */
  const unanswered = useRef<object | null>(null);

  const ask = useCallback(
    async (step: CardStep, body: object): Promise<CardUpdateView | null> => {
      const carried = {
        subscription: String(subscription),
        ...(token !== null && { token }),
        ...(back !== null && { return: back }),
      };
      const answer = await askAboutCard(publisherId, step, { ...carried, ...body });
      if (!answer.view) {
        setTrouble({ code: answer.refusal ?? "lost", isDecline: false });
        return null;
      }
      setView(answer.view);
      setTrouble(troubleOf(answer.view));
      if (answer.view.state === "done") showDone(answer.view.attempt);
      return answer.view;
    },
    [publisherId, subscription, token, back],
  );

  const attempt = view?.attempt ?? null;
  const state = view?.state ?? null;
  useEffect(() => {
    if (state !== "processing" && state !== "action-required") return;
    const asking = new AbortController();
    const askAgainAndAgain = async () => {
      for (let count = 0; !asking.signal.aborted; count += 1) {
        const pause = state === "processing" ? (pauses[count] ?? 10) : 5;
        await new Promise((resolve) => setTimeout(resolve, pause * 1_000));
        if (!asking.signal.aborted) await ask("resume", { attempt });
      }
    };
    void askAgainAndAgain();
    return () => asking.abort();
  }, [state, attempt, ask]);

  /** @returns what keeps the fields from being a card, if anything does */
  const save = async (card: CardFields): Promise<CardProblems | null> => {
    setBusy("saving");
    setTrouble(null);
    try {
      const taken = unanswered.current ? null : await tokenizeCard(card, publisherId);
      if (taken && "problems" in taken) return taken.problems;
      const body = unanswered.current ?? {
        attempt: newAttempt(),
        cardToken: taken?.card.token ?? "",
      };
      unanswered.current = body;
      const answered = await ask("start", body);
      if (answered) unanswered.current = null;
    } catch {
      setTrouble({ code: "not-sent", isDecline: false });
    } finally {
      setBusy(null);
    }
    return null;
  };

  const resume = useCallback(() => void ask("resume", { attempt }), [ask, attempt]);
  const cancel = async () => {
    setBusy("cancelling");
    await ask("cancellation", { attempt });
    setBusy(null);
  };
  return { view, busy, trouble, save, resume, cancel };
}

const troubleOf = (view: CardUpdateView | null): CardTrouble =>
  view?.state === "declined" ? { code: view.decline ?? "cancelled", isDecline: true } : null;

/** In place of the form, so that Back never comes to it again. */
function showDone(attempt: string) {
  const url = new URL(location.href);
  url.searchParams.delete("problem");
  url.searchParams.set("attempt", attempt);
  location.replace(url);
}
