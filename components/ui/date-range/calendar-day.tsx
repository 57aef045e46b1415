import { cn } from "../class-names";
import type { PlainDate } from "./plain-date";

type CalendarDayProps = {
  day: PlainDate;
  label: string;
  isOutside: boolean;
  isToday: boolean;
  /** The one day the Tab key stops at. */
  isFocused: boolean;
  isEnd: boolean;
  isBetween: boolean;
  isBarred: boolean;
  onPick: (day: PlainDate) => void;
};

export function CalendarDay({ day, label, isEnd, isBetween, isBarred, ...rest }: CalendarDayProps) {
  return (
    <td
      aria-selected={isEnd || isBetween}
      className={cn("p-0 text-center", isBetween && "bg-primary-soft")}
    >
      <button
        type="button"
        data-day={day}
        tabIndex={rest.isFocused ? 0 : -1}
        aria-label={label}
        aria-current={rest.isToday ? "date" : undefined}
        aria-disabled={isBarred}
        onClick={isBarred ? undefined : () => rest.onPick(day)}
        className={cn(
          "tabular h-8 w-9 rounded-md pointer-coarse:h-10 text-sm transition-colors hover:bg-subtle",
          rest.isOutside && "text-fg-muted",
          rest.isToday && "font-semibold underline decoration-2 underline-offset-4",
          isBarred && "opacity-50 hover:bg-transparent",
          isEnd && "bg-primary text-primary-fg hover:bg-primary-hover",
        )}
      >
        {Number(day.slice(8))}
      </button>
    </td>
  );
}
