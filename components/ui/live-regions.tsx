"use client";

import { useEffect, useState } from "react";

type Urgency = "polite" | "assertive";
type Listener = (text: string, urgency: Urgency) => void;

const listeners = new Set<Listener>();

/** Says something to those who do not see the page change. Assertive only for what cannot wait. */
export function announce(text: string, urgency: Urgency = "polite") {
  for (const listener of listeners) listener(text, urgency);
}

const silence = { polite: "", assertive: "" };

/** The page's one polite and one assertive voice; present from the start, or nothing is heard. */
export function LiveRegions() {
  const [said, setSaid] = useState(silence);
  useEffect(() => {
    const listener: Listener = (text, urgency) => {
      // The same words twice have to differ, or the second time passes in silence.
      setSaid((last) => ({
        ...last,
        [urgency]: last[urgency] === text ? `${text}\u00a0` : text,
      }));
    };
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
    };
  }, []);
  return (
    <>
      <p role="status" className="sr-only">
        {said.polite}
      </p>
      <p role="alert" className="sr-only">
        {said.assertive}
      </p>
    </>
  );
}
