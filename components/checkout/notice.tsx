"use client";

import { useEffect, useRef } from "react";
import { AlertIcon } from "./icons";
import { useWords } from "./words";

/** What happened, whether money moved, and what to do. */
export type NoticeText = {
  what: string;
  money: string;
  advice: string;
  /** Finds the matching line in the server's log. */
  reference?: string | null;
};

/** A payment that came to nothing. It takes the focus, so that nobody waits for what will not come. */
export function CheckoutNotice({ notice }: { notice: NoticeText }) {
  const { words, say } = useWords();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.focus({ preventScroll: true });
    box.current?.scrollIntoView({ block: "center", behavior: "smooth" });
  }, [notice]);
  const { what, money, advice, reference } = notice;
  return (
    <div
      ref={box}
      tabIndex={-1}
      role="alert"
      className="flex gap-3 rounded-lg bg-bad-soft px-4 py-3.5 text-base outline-none"
    >
      <AlertIcon className="mt-0.5 text-bad" />
      <div className="min-w-0 text-pretty">
        <p className="font-semibold">{what}</p>
        <p>
          {money} {advice}
        </p>
        {reference && (
          <p className="mt-1.5 text-sm text-fg-muted select-all">
            {say(words.reference, { id: reference })}
          </p>
        )}
      </div>
    </div>
  );
}
