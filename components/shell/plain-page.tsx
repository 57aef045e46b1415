import type { ReactNode } from "react";
import { Mark } from "@/components/ui/mark";

type Props = { title: string; action?: ReactNode; children: ReactNode };

/**
 * The look of such a page's one action. Written out: what stands in for a page that failed hangs on
 * nothing that could fail as well, and every page carries it along.
 */
export const plainAction =
  "inline-flex h-8 items-center rounded-lg bg-primary px-3 text-sm font-medium text-primary-fg hover:bg-primary-hover pointer-coarse:h-10";

/** A page with one thing to say, outside the dashboard: nothing here, or something broke. */
export function PlainPage({ title, action, children }: Props) {
  return (
    <main className="mx-auto flex min-h-[80dvh] max-w-110 flex-col justify-center px-6 py-16">
      <Mark className="mb-6 size-8" />
      <h1 className="text-lg font-semibold tracking-tight text-balance">{title}</h1>
      <div className="mt-2 text-sm text-pretty text-fg-muted">{children}</div>
      {action && <div className="mt-6 flex flex-wrap gap-2">{action}</div>}
    </main>
  );
}
