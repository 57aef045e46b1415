"use client";

import { useSyncExternalStore, type ReactNode } from "react";

/** A key to press. */
export function Kbd({ children }: { children: ReactNode }) {
  return (
    <kbd className="inline-flex h-5 min-w-5 items-center justify-center rounded-sm border border-line bg-surface px-1 font-sans text-xs text-fg-muted">
      {children}
    </kbd>
  );
}

/** The key that makes a shortcut of a letter, as this keyboard names it. */
export function ModifierKbd() {
  const isApple = useSyncExternalStore(neverChanges, readsApple, () => false);
  return isApple ? (
    <Kbd>
      <span aria-hidden>⌘</span>
      <span className="sr-only">Command</span>
    </Kbd>
  ) : (
    <Kbd>Ctrl</Kbd>
  );
}

const neverChanges = () => () => {};
const readsApple = () => /Mac|iPhone|iPad/.test(navigator.userAgent);
