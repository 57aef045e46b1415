import { cn } from "@/components/ui/class-names";

/** The product's mark: a held play button. */
export function Mark({ className }: { className?: string }) {
  return (
    <svg viewBox="0 0 32 32" aria-hidden className={cn("size-7", className)} data-mark>
      <rect width="32" height="32" rx="8" className="fill-primary" />
      <path
        d="M8.5 9.5h15M16 9.5v4.2m-3.6 2.4v6.2c0 .8.9 1.3 1.6.9l5.2-3.1c.7-.4.7-1.4 0-1.8L14 15.2c-.7-.4-1.6.1-1.6.9Z"
        className="fill-none stroke-primary-fg"
        strokeWidth="2.4"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
