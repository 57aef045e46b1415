"use client";

import { Download } from "lucide-react";
import Link from "next/link";
import { Button } from "../ui/button";
import { CopyButton } from "../ui/copy-button";
import { ScrollRegion } from "../ui/scroll-region";
import { chartCsv, fileNameOf } from "./chart-file";
import type { ChartSpec } from "./chart-spec";
import type { PreparedChart } from "./prepare-chart";

type ChartTableProps = {
  spec: ChartSpec;
  chart: PreparedChart;
  question: string;
  hrefOf: ((at: string) => string | null) | undefined;
};

/** The same figures as the drawing, to read, to copy and to take along. */
export function ChartTable({ spec, chart, question, hrefOf }: ChartTableProps) {
  const { series, rows, unit } = chart;
  const isNamed = spec.step === "category";
  const heading = isNamed ? "Name" : "Period";
  const text = [
    [heading, ...series.map(({ label }) => label)],
    ...rows.map((row) => [row.label, ...series.map(({ key }) => row.texts[key] ?? "")]),
  ];
  return (
    <div className="relative">
      <ScrollRegion label={question} className="max-h-80 overflow-y-auto border border-line bg-bg">
        <table className="tabular w-full text-sm">
          <caption className="sr-only">{`${question} (${unit})`}</caption>
          <thead>
            <tr className="[&_th]:sticky [&_th]:top-0 [&_th]:bg-surface">
              <th scope="col" className="px-3 py-1.5 text-start text-xs font-medium text-fg-muted">
                {heading}
              </th>
              {series.map(({ key, label }) => (
                <th
                  key={key}
                  scope="col"
                  className="px-3 py-1.5 text-end text-xs font-medium text-fg-muted"
                >
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody className="divide-y divide-line">
            {rows.map((row) => {
              const href = hrefOf?.(row.at);
              return (
                <tr key={row.at}>
                  <th scope="row" className="px-3 py-1.5 text-start font-normal whitespace-nowrap">
                    {href ? (
                      <Link href={href} className="text-primary hover:underline">
                        {row.label}
                      </Link>
                    ) : (
                      row.label
                    )}
                    {row.isPartial && <span className="text-fg-muted"> so far</span>}
                  </th>
                  {series.map(({ key }) => (
                    <td key={key} className="px-3 py-1.5 text-end whitespace-nowrap">
                      {row.texts[key]}
                    </td>
                  ))}
                </tr>
              );
            })}
          </tbody>
        </table>
      </ScrollRegion>
      <div className="mt-2 flex items-center justify-end gap-1">
        <CopyButton
          text={text.map((cells) => cells.join("\t")).join("\n")}
          label="Copy table"
          className="text-fg-muted"
        />
        <Button size="sm" onClick={() => save(fileNameOf(question), chartCsv(spec))}>
          <Download aria-hidden className="size-3.5" />
          CSV
        </Button>
      </div>
    </div>
  );
}

/** Spreadsheets take a file for UTF-8 only when it says so at its beginning. */
function save(name: string, csv: string) {
  const address = URL.createObjectURL(new Blob(["\uFEFF", csv], { type: "text/csv" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
