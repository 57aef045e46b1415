"use client";

import { useEffect, useRef } from "react";
import { BusyIcon } from "./icons";
import { useWords } from "./words";

/** A try whose outcome is not known yet: what we are doing about it, said anew as time passes. */
export function ProcessingPanel({ seconds }: { seconds: number }) {
  const { words, say } = useWords();
  const { heading, asking, slow, later } = words.processing;
  const title = useRef<HTMLHeadingElement>(null);
  // The button that was pressed is gone from sight, and the focus would go with it.
  useEffect(() => title.current?.focus(), []);
  return (
    <section className="flex flex-col gap-4 rounded-xl border border-line bg-surface p-5 sm:p-6">
      <BusyIcon size="size-7" className="text-primary" />
      <div>
        <h2 ref={title} tabIndex={-1} className="text-lg font-semibold tracking-tight outline-none">
          {heading}
        </h2>
        <p role="status" className="mt-1 text-base text-pretty text-fg-muted">
          {seconds < 10 ? asking : seconds < 60 ? say(slow, { seconds: tensOf(seconds) }) : later}
        </p>
      </div>
    </section>
  );
}

/** Said every ten seconds, and not at every question. */
const tensOf = (seconds: number) => Math.floor(seconds / 10) * 10;
