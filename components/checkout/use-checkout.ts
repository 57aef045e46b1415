"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import type { CheckoutView } from "@/server/services/checkout/checkout-view";
import { askDoor, type Answer, type Step } from "./checkout-door";
import type { NoticeText } from "./notice";
import { noticeOnArrival } from "./notice-words";
import { useWords } from "./words";

/** What the page waits for, if anything. */
export type Busy = "details" | "code" | "proof" | "paying" | "cancelling" | null;

/**
 * The checkout as the server last told it, and the way to ask for more. A paid one leads on to its
 * receipt, in place of this page, so that Back never comes back to a form.
 */
export function useCheckout(first: CheckoutView) {
  const voice = useWords();
  const [view, setView] = useState(first);
  const [busy, setBusy] = useState<Busy>(null);
  const [notice, setNotice] = useState<NoticeText | null>(() => noticeOnArrival(first, voice));
  /** A press of the button is on its way; known at once, where `busy` is known to the next render. */
  const isPaying = useRef(false);
  const turns = useRef({ asked: 0, shown: 0 });
  const { session } = first;

  const show = useCallback((next: CheckoutView) => {
    setView(next);
    if (next.state === "paid") location.replace(`/c/${next.session}/done`);
  }, []);

  /** Asks the door, and shows the checkout that it answers, unless a later question's is shown. */
  const ask = useCallback(
    async (step: Step | null, body?: object): Promise<Answer> => {
      const turn = (turns.current.asked += 1);
      const answer = await askDoor(session, step, body);
      if (answer.view && turn > turns.current.shown) {
        turns.current.shown = turn;
        show(answer.view);
      }
      return answer;
    },
    [session, show],
  );

  // Another tab may have paid meanwhile; and a page from the browser's memory is an old one.
  useEffect(() => {
    const look = () => {
      if (document.visibilityState === "visible") void ask(null);
    };
    const wake = ({ persisted }: PageTransitionEvent) => {
      if (persisted) look();
    };
    document.addEventListener("visibilitychange", look);
    window.addEventListener("pageshow", wake);
    return () => {
      document.removeEventListener("visibilitychange", look);
      window.removeEventListener("pageshow", wake);
    };
  }, [ask]);

  return { view, busy, notice, voice, isPaying, ask, setBusy, setNotice };
}

export type Checkout = ReturnType<typeof useCheckout>;
