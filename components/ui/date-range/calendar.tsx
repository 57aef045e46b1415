"use client";

import { ChevronLeft, ChevronRight } from "lucide-react";
import { useEffect, useId, useRef, useState, type KeyboardEvent } from "react";
import { Button } from "../button";
import { useFormatSettings } from "../format-context";
import { formatDay } from "../format";
import { CalendarDay } from "./calendar-day";
import { dayAfterKey } from "./day-after-key";
import { addMonths, weeksOfMonth, weekStartOf, type PlainDate } from "./plain-date";

type CalendarProps = {
  today: PlainDate;
  /** What is marked: one day, or a span while its end is still open. */
  from: PlainDate | null;
  to: PlainDate | null;
  onPick: (day: PlainDate) => void;
  max?: PlainDate | undefined;
};

/** A month of days to pick from; the arrow keys go by day and week, Page Up and Down by month. */
export function Calendar({ today, from, to, onPick, max }: CalendarProps) {
  const settings = useFormatSettings();
  const titleId = useId();
  const [focused, setFocused] = useState(to ?? from ?? today);
  const table = useRef<HTMLTableElement>(null);
  const movedByKey = useRef(false);

  useEffect(() => {
    if (!movedByKey.current) return;
    movedByKey.current = false;
    table.current?.querySelector<HTMLElement>(`[data-day="${focused}"]`)?.focus();
  }, [focused]);

  const press = (event: KeyboardEvent) => {
    const next = dayAfterKey(event.key, focused, weekStart);
    if (!next) return;
    event.preventDefault();
    if (max && next > max) return;
    movedByKey.current = true;
    setFocused(next);
  };

  const weekStart = weekStartOf(settings.locale);
  const weeks = weeksOfMonth(focused, weekStart);
  const title = formatDay(focused, settings, { month: "long", year: "numeric" });

  return (
    <div>
      <div className="flex items-center justify-between">
        <Button
          variant="ghost"
          size="icon-sm"
          aria-label="Previous month"
          onClick={() => setFocused(addMonths(focused, -1))}
        >
          <ChevronLeft className="size-4 rtl:rotate-180" />
        </Button>
        <h3 id={titleId} aria-live="polite" className="text-sm font-medium">
          {title}
        </h3>
        <Button
          variant="ghost"
          size="icon-sm"
          aria-label="Next month"
          onClick={() => setFocused(addMonths(focused, 1))}
        >
          <ChevronRight className="size-4 rtl:rotate-180" />
        </Button>
      </div>
      <table
        ref={table}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- a table of days is what a grid is
        role="grid"
        aria-labelledby={titleId}
        onKeyDown={press}
        className="mt-1 border-separate border-spacing-y-0.5"
      >
        <thead>
          <tr>
            {weeks[0]?.map((day) => (
              <th
                key={day}
                scope="col"
                abbr={formatDay(day, settings, { weekday: "long" })}
                className="h-7 w-9 text-xs font-normal text-fg-muted"
              >
                {formatDay(day, settings, { weekday: "narrow" })}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week[0]}>
              {week.map((day) => (
                <CalendarDay
                  key={day}
                  day={day}
                  label={formatDay(day, settings)}
                  isOutside={day.slice(0, 7) !== focused.slice(0, 7)}
                  isToday={day === today}
                  isFocused={day === focused}
                  isEnd={day === from || day === to}
                  isBetween={from !== null && to !== null && day > from && day < to}
                  isBarred={max !== undefined && day > max}
                  onPick={(picked) => {
                    setFocused(picked);
                    onPick(picked);
                  }}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
