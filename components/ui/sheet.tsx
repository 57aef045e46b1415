"use client";

import { X } from "lucide-react";
import { useId, type ReactNode } from "react";
import { Button } from "./button";
import { cn } from "./class-names";
import { Modal } from "./modal";

type SheetProps = {
  open: boolean;
  onClose: () => void;
  title: ReactNode;
  /** Where it comes in: the menu from the start, details from the end, choices on phones from below. */
  side?: "start" | "end" | "bottom";
  titleHidden?: boolean;
  footer?: ReactNode;
  children: ReactNode;
};

const sides = {
  start: "start-0 end-auto inset-y-0 m-0 h-dvh max-h-dvh w-80 max-w-[85vw] border-y-0 border-s-0",
  end: "start-auto end-0 inset-y-0 m-0 h-dvh max-h-dvh w-120 max-w-[92vw] border-y-0 border-e-0",
  bottom:
    "inset-x-0 top-auto bottom-0 m-0 w-full max-w-full max-h-[85dvh] rounded-t-xl border-x-0 border-b-0",
};

/** A panel from an edge of the screen, over the page it belongs to. */
export function Sheet({ open, ...props }: SheetProps) {
  return open ? <OpenSheet {...props} /> : null;
}

function OpenSheet({ side = "end", ...props }: Omit<SheetProps, "open">) {
  const titleId = useId();
  return (
    <Modal
      onClose={props.onClose}
      labelledBy={titleId}
      className={cn("animate-appear-fast flex-col", sides[side])}
    >
      <header
        className={cn(
          "flex items-center justify-between gap-4 px-4 py-3",
          !props.titleHidden && "border-b border-line",
        )}
      >
        <h2 id={titleId} className={cn("text-base font-semibold", props.titleHidden && "sr-only")}>
          {props.title}
        </h2>
        <Button
          variant="ghost"
          size="icon-sm"
          aria-label="Close"
          onClick={props.onClose}
          className="ms-auto text-fg-muted"
        >
          <X className="size-4" />
        </Button>
      </header>
      <div className="min-h-0 flex-1 overflow-y-auto p-4">{props.children}</div>
      {props.footer && (
        <div className="flex justify-end gap-2 border-t border-line px-4 py-3">{props.footer}</div>
      )}
    </Modal>
  );
}
