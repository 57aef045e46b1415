import { cn } from "./class-names";

type ProgressProps = {
  label: string;
  /** Percent done; none while it cannot be known. */
  percent: number | null;
  className?: string;
};

/** How far a longer piece of work has come. The words beside it say the same in figures. */
export function Progress({ label, percent, className }: ProgressProps) {
  return (
    <span
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={percent === null ? undefined : Math.round(percent)}
      className={cn(
        "relative block h-1.5 w-full overflow-hidden rounded-full bg-subtle",
        className,
      )}
    >
      <span
        data-mark
        className={cn(
          "block h-full rounded-full bg-primary transition-[width] duration-200",
          percent === null && "w-1/4 animate-sweep",
        )}
        style={percent === null ? undefined : { width: `${Math.min(100, Math.max(0, percent))}%` }}
      />
    </span>
  );
}
