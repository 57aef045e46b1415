import type { ReactNode } from "react";
import { cn } from "./class-names";

export type Tone = "neutral" | "primary" | "ok" | "warn" | "bad";

const tones: Record<Tone, string> = {
  neutral: "bg-subtle text-fg-muted",
  primary: "bg-primary-soft text-primary",
  ok: "bg-ok-soft text-ok",
  warn: "bg-warn-soft text-warn",
  bad: "bg-bad-soft text-bad",
};

type BadgeProps = { tone?: Tone; className?: string; children: ReactNode };

/** A short word about the thing beside it: "Owner", "New", "3". */
export function Badge({ tone = "neutral", className, children }: BadgeProps) {
  return (
    <span
      data-chip
      className={cn(
        "inline-flex h-5 items-center gap-1 rounded-md px-1.5 text-xs font-medium whitespace-nowrap [&_svg]:size-3",
        tones[tone],
        className,
      )}
    >
      {children}
    </span>
  );
}
