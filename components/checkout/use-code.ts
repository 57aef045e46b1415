"use client";

import { useEffect, useState } from "react";
import type { Checkout } from "./use-checkout";
import { refusalNotice } from "./notice-words";

/** Seconds before another code may be asked for. */
const patience = 30;

/** Mails the code that proves an address, and tries the one that is typed. */
export function useCode({ view, voice, busy, ask, setBusy, setNotice }: Checkout) {
  const { words } = voice;
  const [sentTo, setSentTo] = useState<string | null>(null);
  const [secondsLeft, setSecondsLeft] = useState(0);
  const [problem, setProblem] = useState<string | null>(null);

  useEffect(() => {
    if (secondsLeft === 0) return;
    const timer = setTimeout(() => setSecondsLeft((left) => left - 1), 1_000);
    return () => clearTimeout(timer);
  }, [secondsLeft]);

  const send = async (email: string | null = view.email) => {
    setProblem(null);
    setBusy("code");
    const { refusal, isLost } = await ask("code");
    setBusy(null);
    if (refusal) return setNotice(refusalNotice(refusal, view, voice));
    if (isLost) return setProblem(words.refusal.card.advice);
    setSentTo(email);
    setSecondsLeft(patience);
  };

  const prove = async (code: string) => {
    setProblem(null);
    setBusy("proof");
    const { refusal, isLost } = await ask("proof", { code });
    setBusy(null);
    if (isLost) setProblem(words.refusal.card.advice);
    else if (refusal?.code === "checkout.code-spent") setProblem(words.code.spent);
    else if (refusal?.code === "checkout.code-wrong") setProblem(words.code.wrong);
    else if (refusal) setNotice(refusalNotice(refusal, view, voice));
    else setNotice(null);
  };

  return {
    /** Whether the address on the page was sent a code while the page was open. */
    isSent: sentTo !== null && sentTo === view.email,
    secondsLeft,
    problem,
    isSending: busy === "code",
    isChecking: busy === "proof",
    send,
    prove,
  };
}

export type CodePost = ReturnType<typeof useCode>;
