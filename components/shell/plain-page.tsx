import type { ReactNode } from "react";
import { Mark } from "@/components/ui/mark";

type Props = { title: string; action?: ReactNode; children: ReactNode };

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
