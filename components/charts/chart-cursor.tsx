"use client";

import Link from "next/link";
import { useRef, useState, type KeyboardEvent, type PointerEvent, type ReactNode } from "react";
import { announce } from "../ui/live-regions";
import { ChartTooltip } from "./chart-tooltip";
import { bandMiddle, cursorAfterKey, cursorAt } from "./cursor";
import { axisWidth, plotBox } from "./plot-box";
import type { PreparedChart } from "./prepare-chart";

type ChartCursorProps = {
  chart: PreparedChart;
  labelledBy: string;
  describedBy: string;
  /** The rows behind a point. */
  hrefOf: ((at: string) => string | null) | undefined;
  children: ReactNode;
};

/**
 * A way along the points, by pointer or by arrow keys, over a drawing that knows nothing of it.
 * Enter and a click open the rows behind a point; the click is a link and behaves like one.
 */
export function ChartCursor({ chart, hrefOf, children, ...named }: ChartCursorProps) {
  const [cursor, setCursor] = useState<number | null>(null);
  const plot = useRef<HTMLDivElement>(null);
  const link = useRef<HTMLAnchorElement>(null);
  const { rows, series } = chart;
  const row = cursor === null ? undefined : rows[cursor];
  const href = row && hrefOf?.(row.at);

  const press = (event: KeyboardEvent) => {
    if (event.key === "Enter" && event.target === event.currentTarget) link.current?.click();
    const next = cursorAfterKey(event.key, cursor, rows.length);
    if (next === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    setCursor(next);
    const reached = next === null ? undefined : rows[next];
    if (!reached) return;
    const figures = series.map(({ key, label }) => `${label} ${reached.texts[key]}`);
    announce(`${reached.label}${reached.isPartial ? ", so far" : ""}: ${figures.join(", ")}`);
  };

  const point = (event: PointerEvent) => {
    const box = plot.current?.getBoundingClientRect();
    if (box) setCursor(cursorAt((event.clientX - box.left) / box.width, rows.length));
  };

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- an application is interactive
    <div
      // Time runs from left to right in charts of every language.
      dir="ltr"
      role="application"
      aria-roledescription="chart"
      aria-labelledby={named.labelledBy}
      aria-describedby={named.describedBy}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- the arrow keys move along the points
      tabIndex={0}
      onKeyDown={press}
      onBlur={() => setCursor(null)}
      onPointerMove={point}
      onPointerDown={point}
      onPointerLeave={() => setCursor(null)}
      className="relative rounded-md"
      style={{ height: plotBox.height }}
    >
      {children}
      <div
        ref={plot}
        className="pointer-events-none absolute"
        style={{
          insetBlock: `${plotBox.top}px ${plotBox.bottom}px`,
          left: axisWidth(chart),
          right: plotBox.right,
        }}
      >
        {row && cursor !== null && (
          <>
            <div
              className="absolute inset-y-0 bg-fg/8"
              style={{ left: `${(cursor / rows.length) * 100}%`, width: `${100 / rows.length}%` }}
            />
            <ChartTooltip
              series={series}
              row={row}
              share={bandMiddle(cursor, rows.length)}
              leads={Boolean(href)}
            />
            {href && (
              <Link
                ref={link}
                href={href}
                tabIndex={-1}
                aria-label={`Open ${row.label}`}
                className="pointer-events-auto absolute inset-y-0"
                style={{ left: `${(cursor / rows.length) * 100}%`, width: `${100 / rows.length}%` }}
              />
            )}
          </>
        )}
      </div>
    </div>
  );
}
