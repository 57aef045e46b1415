"use client";

import { Download, FileSpreadsheet, FileText } from "lucide-react";
import type { Total } from "@/components/data-table/list-result";
import { useTotalText } from "@/components/list/list-total";
import { nounFor } from "@/components/list/noun";
import { useFrame, useMay } from "@/components/shell/frame-context";
import { Button } from "@/components/ui/button";
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuLabel,
  DropdownMenuTrigger,
} from "@/components/ui/dropdown-menu";
import { readFailure } from "@/components/ui/failure";
import { GatedButton } from "@/components/ui/gated-button";
import { labelOfPermission } from "@/server/domain/grant-labels";
import type { ListParams } from "@/server/domain/list-query";
import { newKey, useStartExport } from "./use-start-export";

type ExportMenuProps = {
  /** The list's name, as its shape has it. */
  list: string;
  params: ListParams;
  /** How many rows the file will have; beyond what is counted, it is written in the background. */
  total: Total | undefined;
  open: boolean;
  onOpenChange: (open: boolean) => void;
};

const rows = { one: "row", other: "rows" };

const formats = [
  { format: "csv", label: "CSV", detail: "Plain text for any program", icon: FileText },
  {
    format: "xlsx",
    label: "Excel workbook",
    detail: "Typed cells, and the filters used",
    icon: FileSpreadsheet,
  },
] as const;

/** Takes away what the list shows, on all its pages: at once, or as a task when it is large. */
export function ExportMenu({ list, params, total, open, onOpenChange }: ExportMenuProps) {
  const mayExport = useMay("exports:create");
  const { publisher } = useFrame();
  const totalText = useTotalText();
  const start = useStartExport();
  const { q, f, sort } = params;
  const isLarge = total?.isCapped === true;

  if (!mayExport) {
    return (
      <GatedButton
        reason={`Exporting takes the permission “${labelOfPermission("exports:create")}”.`}
      >
        <Download aria-hidden className="size-4" />
        Export
      </GatedButton>
    );
  }
  return (
    <DropdownMenu open={open} onOpenChange={onOpenChange}>
      <DropdownMenuTrigger asChild>
        <Button>
          <Download aria-hidden className="size-4" />
          Export
        </Button>
      </DropdownMenuTrigger>
      <DropdownMenuContent className="w-72">
        <DropdownMenuLabel>
          {total ? `${totalText(total)} ${nounFor(rows, total.count)}` : "All rows"}, as filtered
          here
        </DropdownMenuLabel>
        {formats.map(({ format, ...words }) =>
          isLarge ? (
            <DropdownMenuItem
              key={format}
              onSelect={(event) => {
                event.preventDefault(); // open until it has started, to be able to say if it did not
                const input = { list, format, q, f, sort, key: newKey() };
                if (!start.isPending) start.mutate(input, { onSuccess: () => onOpenChange(false) });
              }}
            >
              <Choice {...words} />
            </DropdownMenuItem>
          ) : (
            <DropdownMenuItem key={format} asChild>
              <a href={hrefOf(publisher.id, list, { format, q, f, sort })} download>
                <Choice {...words} />
              </a>
            </DropdownMenuItem>
          ),
        )}
        {isLarge && (
          <p className="px-2 pt-1 pb-1.5 text-xs text-pretty text-fg-muted">
            A file this large is written in the background. It is then kept for 7 days under
            Exports.
          </p>
        )}
        {start.error && (
          <p role="alert" className="px-2 pb-1.5 text-xs text-pretty text-bad">
            Not started. {readFailure(start.error).message}
          </p>
        )}
      </DropdownMenuContent>
    </DropdownMenu>
  );
}

type ChoiceProps = Pick<(typeof formats)[number], "label" | "detail" | "icon">;

function Choice({ label, detail, icon: Icon }: ChoiceProps) {
  return (
    <>
      <Icon aria-hidden className="self-start mt-1.5" />
      <span className="py-1">
        <span className="block font-medium">{label}</span>
        <span className="block text-xs text-fg-muted">{detail}</span>
      </span>
    </>
  );
}

function hrefOf(publisherId: number, list: string, query: Record<string, string | undefined>) {
  const given = Object.entries(query).filter((pair): pair is [string, string] => Boolean(pair[1]));
  return `/api/exports/${publisherId}/${list}?${new URLSearchParams(given).toString()}`;
}
