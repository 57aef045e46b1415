import type { ReactNode } from "react";
import { cn } from "./class-names";

type InputGroupProps = {
  /** Stands before the text: a currency sign, an icon, a fixed part of an address. */
  start?: ReactNode;
  /** Stands after the text: a unit, a button. */
  end?: ReactNode;
  className?: string;
  children: ReactNode;
};

/** An input with something fixed at its side, inside one edge. */
export function InputGroup({ start, end, className, children }: InputGroupProps) {
  return (
    <div
      className={cn(
        "flex w-full items-center rounded-lg border border-control bg-bg text-sm transition-colors",
        "hover:border-fg-muted has-[[readonly]]:bg-surface has-aria-invalid:border-bad",
        "has-[input:focus-visible]:border-primary has-[input:focus-visible]:outline-2",
        "has-[input:focus-visible]:outline-primary [&_input]:min-w-0 [&_input]:border-0",
        "[&_input]:bg-transparent [&_input]:outline-0",
        className,
      )}
    >
      {start && <span className="flex shrink-0 items-center ps-2.5 text-fg-muted">{start}</span>}
      {children}
      {end && <span className="flex shrink-0 items-center pe-1.5 text-fg-muted">{end}</span>}
    </div>
  );
}
