"use client";

import { createContext, use, useEffect, useState, type ReactNode } from "react";

const NowContext = createContext<number | null>(null);

/**
 * What time it is for the page: the server's, so that both render the same words, moved on once a
 * minute by as much as has passed here. A visitor's wrong clock changes nothing.
 */
export function NowProvider({ now, children }: { now: number; children: ReactNode }) {
  const [start, setStart] = useState(now);
  const [current, setCurrent] = useState(now);
  if (start !== now) {
    setStart(now);
    setCurrent(now);
  }
  useEffect(() => {
    const began = performance.now();
    const tick = () => setCurrent(now + performance.now() - began);
    const timer = setInterval(tick, 60_000);
    return () => clearInterval(timer);
  }, [now]);
  return <NowContext value={current}>{children}</NowContext>;
}

export function useNow(): number {
  const now = use(NowContext);
  if (now === null) throw new Error("Relative times need a NowProvider above them");
  return now;
}
