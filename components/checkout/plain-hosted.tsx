import type { ReactNode } from "react";

type Props = { heading: string; action?: ReactNode; children: ReactNode };

/** A hosted page with one thing to say, and no seller to say it for. */
export function PlainHosted({ heading, action, children }: Props) {
  return (
    <main
      id="content"
      className="mx-auto flex min-h-[80dvh] max-w-110 flex-col justify-center gap-3 px-6 py-16"
    >
      <h1 className="text-xl font-semibold tracking-tight text-balance">{heading}</h1>
      <div className="text-base text-pretty text-fg-muted">{children}</div>
      {action}
    </main>
  );
}
