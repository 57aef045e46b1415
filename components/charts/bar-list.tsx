import Link from "next/link";
import type { PreparedChart } from "./prepare-chart";

type BarListProps = {
  chart: PreparedChart;
  hrefOf: ((at: string) => string | null) | undefined;
};

/** Named things by size: the names stand in full, each bar's figure at its end, each a way in. */
export function BarList({ chart, hrefOf }: BarListProps) {
  const [series] = chart.series;
  if (!series) return null;
  const largest = Math.max(...chart.rows.map((row) => row.places[series.key] ?? 0), 0);
  return (
    <ul className="-mx-2 flex flex-col gap-1">
      {chart.rows.map((row) => {
        const place = row.places[series.key] ?? 0;
        const href = hrefOf?.(row.at);
        return (
          <li key={row.at} className="relative rounded-md px-2 py-1.5 has-[a:hover]:bg-subtle">
            <span className="flex justify-between gap-4">
              {href ? (
                <Link href={href} className="min-w-0 truncate after:absolute after:inset-0">
                  {row.label}
                </Link>
              ) : (
                <span className="min-w-0 truncate">{row.label}</span>
              )}
              <span className="tabular font-medium">{row.texts[series.key]}</span>
            </span>
            <span aria-hidden className="mt-1 block h-1.5 rounded-full bg-line">
              <span
                data-mark
                className="block h-full min-w-1 rounded-full bg-chart-1"
                style={{ width: `${largest > 0 ? (place / largest) * 100 : 0}%` }}
              />
            </span>
          </li>
        );
      })}
    </ul>
  );
}
