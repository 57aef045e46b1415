"use client";

import { CircleCheck, X } from "lucide-react";
import * as Radix from "radix-ui/toast";
import { useState } from "react";
import { Button } from "./button";
import { readFailure } from "./failure";
import { toastStore, type ToastEntry } from "./toast-store";

/** The toasts themselves. F8 brings the focus here. */
export function Toasts({ entries }: { entries: readonly ToastEntry[] }) {
  return (
    <Radix.Provider label="Notification" swipeDirection="right" duration={5_000}>
      {entries.map((entry) => (
        <Toast key={entry.id} entry={entry} />
      ))}
      <Radix.Viewport className="fixed inset-x-4 bottom-4 z-60 flex in-[body:has([data-save-bar])]:bottom-20 flex-col gap-2 outline-none sm:start-auto sm:w-90" />
    </Radix.Provider>
  );
}

function Toast({ entry }: { entry: ToastEntry }) {
  const [problem, setProblem] = useState<string>();
  const close = () => toastStore.remove(entry.id);

  const undo = async () => {
    try {
      await entry.undo?.();
      close();
    } catch (error) {
      setProblem(readFailure(error).message);
    }
  };

  return (
    <Radix.Root
      onOpenChange={(isOpen) => !isOpen && close()}
      {...(entry.undo && { duration: 10_000 })}
      className="flex animate-toast items-center gap-2.5 rounded-lg border border-line bg-layer py-2 ps-3 pe-2 text-sm shadow-layer"
    >
      <CircleCheck aria-hidden className="size-4 shrink-0 text-ok" />
      <Radix.Description className="min-w-0 flex-1 text-pretty">
        {problem ? `Not undone. ${problem}` : entry.message}
      </Radix.Description>
      {entry.undo && !problem && (
        <Radix.Action asChild altText="Undo with the button in this notification">
          <Button
            size="sm"
            onClick={(event) => {
              // Stay until the act is taken back, to be able to say if it was not.
              event.preventDefault();
              void undo();
            }}
          >
            Undo
          </Button>
        </Radix.Action>
      )}
      <Radix.Close asChild>
        <Button variant="ghost" size="icon-sm" aria-label="Dismiss" className="text-fg-muted">
          <X className="size-3.5" />
        </Button>
      </Radix.Close>
    </Radix.Root>
  );
}
