"use client";

import { X } from "lucide-react";
import { useId, type ReactNode } from "react";
import { Button } from "./button";
import { cn } from "./class-names";
import { Modal } from "./modal";

type DialogProps = {
  open: boolean;
  onClose: () => void;
  title: ReactNode;
  description?: ReactNode;
  /** The buttons, last one the action. Left out where the body is a form with its own. */
  footer?: ReactNode;
  size?: "sm" | "md" | "lg";
  dismissible?: boolean;
  role?: "dialog" | "alertdialog";
  children?: ReactNode;
};

const widths = { sm: "max-w-104", md: "max-w-130", lg: "max-w-180" };

/** A task that interrupts. Its content is made anew at each opening. */
export function Dialog({ open, ...props }: DialogProps) {
  return open ? <OpenDialog {...props} /> : null;
}

function OpenDialog({ size = "md", dismissible = true, ...props }: Omit<DialogProps, "open">) {
  const id = useId();
  return (
    <Modal
      onClose={props.onClose}
      dismissible={dismissible}
      labelledBy={`${id}-title`}
      describedBy={props.description ? `${id}-description` : undefined}
      className={cn(
        "m-auto max-h-[calc(100dvh-2rem)] w-[calc(100%-2rem)] animate-layer flex-col rounded-xl",
        widths[size],
      )}
      {...(props.role && { role: props.role })}
    >
      <header className="flex items-start justify-between gap-4 px-5 pt-4">
        <div>
          <h2 id={`${id}-title`} className="text-base font-semibold text-balance">
            {props.title}
          </h2>
          {props.description && (
            <p id={`${id}-description`} className="mt-1 text-sm text-pretty text-fg-muted">
              {props.description}
            </p>
          )}
        </div>
        {props.role !== "alertdialog" && (
          <Button
            variant="ghost"
            size="icon-sm"
            aria-label="Close"
            aria-disabled={!dismissible}
            onClick={dismissible ? props.onClose : undefined}
            className="-me-1.5 text-fg-muted"
          >
            <X className="size-4" />
          </Button>
        )}
      </header>
      <div className="min-h-0 overflow-y-auto px-5 py-4 has-[>form:empty]:py-2">
        {props.children}
      </div>
      {props.footer && <DialogFooter>{props.footer}</DialogFooter>}
    </Modal>
  );
}

/** Buttons at the end of a dialog; full width on phones, the action on top. */
export function DialogFooter({ children }: { children: ReactNode }) {
  return (
    <div className="flex flex-col-reverse gap-2 border-t border-line px-5 py-3 sm:flex-row sm:justify-end">
      {children}
    </div>
  );
}
