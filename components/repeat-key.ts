"use client";

import { useRef } from "react";
import { v4 } from "uuid";

/**
 * Names what a form is about to ask for, so that the server does it once however often it is sent:
 * the same values under the same name, other values under another.
 */
export function useRepeatKey() {
  const last = useRef<{ text: string; key: string } | null>(null);
  return (values: unknown): { idempotencyKey: string } => {
    const text = JSON.stringify(values);
    // Not `crypto.randomUUID`, which browsers keep to HTTPS.
    if (last.current?.text !== text) last.current = { text, key: v4() };
    return { idempotencyKey: last.current.key };
  };
}
