"use client";

import { BusyIcon } from "./icons";
import { useWords } from "./words";

/** A try whose outcome is not known yet: what we are doing about it, said anew as time passes. */
export function ProcessingPanel({ seconds }: { seconds: number }) {
  const { words } = useWords();
  const { heading, asking, slow, later } = words.processing;
  return (
    <section className="flex flex-col gap-4 rounded-xl border border-line bg-surface p-5 sm:p-6">
      <BusyIcon size="size-7" className="text-primary" />
      <div>
        <h2 className="text-lg font-semibold tracking-tight">{heading}</h2>
        <p role="status" className="mt-1 text-base text-pretty text-fg-muted">
          {seconds < 10 ? asking : seconds < 60 ? slow : later}
        </p>
      </div>
    </section>
  );
}
