"use client";

import type { Columns } from "@/components/data-table/columns";
import { noFigure } from "@/components/ui/format";
import { useFormat } from "@/components/ui/format-context";
import type { SentCount } from "@/server/services/emails/admin/count-sent-emails";
import type { TemplateLine } from "@/server/services/emails/admin/list-email-templates";
import { TemplateSwitch } from "./template-switch";

export type TemplateRow = TemplateLine & {
  /** Of the last 30 days; `null` while they are counted. */
  counted: Pick<SentCount, "sent" | "failed"> | null;
};

export const templateColumns: Columns<TemplateRow> = [
  {
    id: "label",
    label: "Mail",
    priority: 1,
    cell: ({ label }) => <span className="font-medium">{label}</span>,
  },
  {
    id: "when",
    label: "Sent",
    priority: 1,
    cell: ({ when }) => <span className="text-pretty text-fg-muted">{when}</span>,
  },
  {
    id: "counted",
    label: "Last 30 days",
    priority: 2,
    align: "end",
    cell: ({ counted }) => <Count counted={counted} />,
  },
  {
    id: "isOn",
    label: "On",
    priority: 1,
    align: "end",
    cell: (line) => <TemplateSwitch line={line} />,
  },
];

function Count({ counted }: Pick<TemplateRow, "counted">) {
  const format = useFormat();
  if (!counted) return noFigure;
  return (
    <span className="block">
      {format.number(counted.sent)}
      {counted.failed > 0 && (
        <span className="block text-xs text-bad">
          {format.number(counted.failed)} not delivered
        </span>
      )}
    </span>
  );
}
