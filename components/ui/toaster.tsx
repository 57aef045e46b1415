"use client";

import { lazy, Suspense, useState, useSyncExternalStore } from "react";
import { toastStore, type ToastEntry } from "./toast-store";

const Toasts = lazy(async () => ({ default: (await import("./toasts")).Toasts }));

const none: readonly ToastEntry[] = [];
const readsNone = () => none;

/** Where toasts appear; one per page, in the shell. Loaded with the first of them. */
export function Toaster() {
  const entries = useSyncExternalStore(toastStore.subscribe, toastStore.read, readsNone);
  const [isWanted, setWanted] = useState(false);
  if (entries.length > 0 && !isWanted) setWanted(true);
  return (
    isWanted && (
      <Suspense fallback={null}>
        <Toasts entries={entries} />
      </Suspense>
    )
  );
}
