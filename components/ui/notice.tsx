import { CircleAlert, CircleCheck, Info, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { cn } from "./class-names";

const tones = {
  info: { icon: Info, look: "bg-subtle", ink: "text-fg-muted" },
  ok: { icon: CircleCheck, look: "bg-ok-soft", ink: "text-ok" },
  warn: { icon: TriangleAlert, look: "bg-warn-soft", ink: "text-warn" },
  bad: { icon: CircleAlert, look: "bg-bad-soft", ink: "text-bad" },
};

type NoticeProps = {
  tone?: keyof typeof tones;
  title?: ReactNode;
  /** `alert` or `status` for what appears later; none for what is there from the start. */
  role?: "alert" | "status";
  action?: ReactNode;
  className?: string;
  children?: ReactNode;
};

/** Something to know, in the place it is about: stale rows, a limit near, what a save refused. */
export function Notice({ tone = "info", title, role, action, className, children }: NoticeProps) {
  const { icon: Icon, look, ink } = tones[tone];
  return (
    <div role={role} className={cn("flex gap-2.5 rounded-lg px-3 py-2.5 text-sm", look, className)}>
      <Icon aria-hidden className={cn("mt-0.5 size-4 shrink-0", ink)} />
      <div className="min-w-0 flex-1 text-pretty">
        {title && <p className="font-medium">{title}</p>}
        {children && <div>{children}</div>}
      </div>
      {action && <div className="shrink-0">{action}</div>}
    </div>
  );
}
