"use client";

import { useEffect, useRef } from "react";
import { useVoice } from "@/components/account/account-voice";
import { AlertIcon, TickIcon } from "@/components/checkout/icons";
import type { PrivacyWords } from "@/messages/privacy";

type Props = { words: PrivacyWords; seller: string; problem: string | null; done: string | null };

/** What became of the form that led here; why it was refused takes the focus, as the page is a new one. */
export function Notices({ words, seller, problem, done }: Props) {
  const { say } = useVoice();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  if (problem !== null) {
    const text = entryOf(words.problem, problem) ?? words.problem.other;
    return (
      <div
        ref={box}
        tabIndex={-1}
        role="alert"
        className="flex gap-3 rounded-lg bg-bad-soft px-4 py-3.5 text-base outline-none"
      >
        <AlertIcon className="mt-0.5 text-bad" />
        <p className="text-pretty">{typeof text === "string" ? text : say(text, { seller })}</p>
      </div>
    );
  }
  const text = done === null ? null : entryOf(words.done, done);
  if (!text) return null;
  return (
    <div role="status" className="flex gap-3 rounded-lg bg-ok-soft px-4 py-3.5 text-base">
      <TickIcon className="mt-0.5 text-ok" />
      <p>{typeof text === "string" ? text : say(text, { seller })}</p>
    </div>
  );
}

/** A name from an address is looked up as what it is: somebody else's text. */
const entryOf = <Entries extends object>(entries: Entries, name: string) =>
  Object.hasOwn(entries, name) ? entries[name as keyof Entries] : null;
