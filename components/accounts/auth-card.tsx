import type { ReactNode } from "react";
import { cn } from "@/components/ui/class-names";
import { Mark } from "@/components/ui/mark";

type AuthCardProps = {
  title: ReactNode;
  detail?: ReactNode;
  /** The way to another page of the same kind: "New here? Create an account". */
  footer?: ReactNode;
  wide?: boolean;
  children?: ReactNode;
};

/** A page outside the dashboard with one thing to do, in the middle. */
export function AuthCard({ title, detail, footer, wide = false, children }: AuthCardProps) {
  return (
    <main
      id="content"
      className="flex min-h-[calc(100dvh-1.75rem)] flex-col items-center px-4 pt-[clamp(1.5rem,9vh,6rem)] pb-12"
    >
      <div className={cn("flex w-full flex-col", wide ? "max-w-130" : "max-w-104")}>
        <p className="mb-6 flex items-center justify-center gap-2 text-base font-semibold tracking-tight">
          <Mark className="size-7" />
          Tenure
        </p>
        <div className="rounded-xl border border-line bg-bg p-5 sm:p-8 dark:bg-surface">
          <h1 className="text-lg font-semibold tracking-tight text-balance">{title}</h1>
          {detail && <div className="mt-1.5 text-sm text-pretty text-fg-muted">{detail}</div>}
          {children && <div className="mt-6">{children}</div>}
        </div>
        {footer && <div className="mt-5 text-center text-sm text-fg-muted">{footer}</div>}
      </div>
    </main>
  );
}
