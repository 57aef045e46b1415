"use client";

import { useEffect, useRef } from "react";
import { AlertIcon, TickIcon } from "@/components/checkout/icons";
import { useVoice } from "./account-voice";

type Props = { problem: string | null; seller: string };

/** Why the form that was sent was refused. It takes the focus, as the page is a new one. */
export function ProblemNotice({ problem, seller }: Props) {
  const { words, say } = useVoice();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  if (problem === null) return null;
  const { other, ...known } = words.problem;
  const texts: Readonly<Record<string, string>> = known;
  return (
    <div
      ref={box}
      tabIndex={-1}
      role="alert"
      className="flex gap-3 rounded-lg bg-bad-soft px-4 py-3.5 text-base outline-none"
    >
      <AlertIcon className="mt-0.5 text-bad" />
      <p className="text-pretty">{texts[problem] ?? say(other, { seller })}</p>
    </div>
  );
}

/** What was done by the form that led here. */
export function DoneNotice({ done }: { done: string | null }) {
  const { words } = useVoice();
  const texts: Readonly<Record<string, string>> = words.done;
  const text = done === null ? undefined : texts[done];
  if (text === undefined) return null;
  return (
    <div role="status" className="flex gap-3 rounded-lg bg-ok-soft px-4 py-3.5 text-base">
      <TickIcon className="mt-0.5 text-ok" />
      <p>{text}</p>
    </div>
  );
}
