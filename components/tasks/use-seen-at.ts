"use client";

import { useState } from "react";

/**
 * When somebody last looked into the tray, in milliseconds, kept in this browser. Read after the
 * page is there, as everything that the server does not know.
 */
export function useSeenAt(publisherId: number) {
  const name = `tenure.tasks-seen.${publisherId}`;
  const [seenAt, setSeenAt] = useState<number | null>(null);
  const known = seenAt ?? read(name);
  const see = (at: number) => {
    setSeenAt(at);
    write(name, at);
  };
  return [known, see] as const;
}

function read(name: string): number {
  if (typeof localStorage === "undefined") return 0;
  try {
    return Number(localStorage.getItem(name) ?? 0);
  } catch {
    return 0; // storage may be forbidden
  }
}

function write(name: string, at: number) {
  try {
    localStorage.setItem(name, String(at));
  } catch {
    // Then the badge comes back with the next page.
  }
}
