import type { ReactNode } from "react";

export const panelAction =
  "inline-flex h-12 w-fit items-center rounded-lg bg-primary px-5 text-base font-semibold " +
  "text-primary-fg transition-colors hover:bg-primary-hover";

/** Instead of a form: nothing to pay, or no way to. */
export function Panel({
  heading,
  action,
  children,
}: {
  heading: string;
  action?: ReactNode;
  children: ReactNode;
}) {
  return (
    <section className="flex flex-col gap-4 rounded-xl border border-line bg-surface p-5 sm:p-6">
      <div>
        <h2 className="text-lg font-semibold tracking-tight">{heading}</h2>
        <div className="mt-1 text-base text-pretty text-fg-muted">{children}</div>
      </div>
      {action}
    </section>
  );
}
