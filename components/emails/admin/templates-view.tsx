"use client";

import { useQuery, useSuspenseQuery } from "@tanstack/react-query";
import { usePathname, useRouter, useSearchParams } from "next/navigation";
import { DataTable } from "@/components/data-table/data-table";
import { unsorted, wholeList } from "@/components/data-table/whole-list";
import { alone, useTRPC } from "@/components/trpc";
import { Section } from "@/components/ui/section";
import { emailGroups } from "@/server/domain/email-groups";
import { PreviewDialog } from "./preview-dialog";
import { templateColumns } from "./template-columns";

const nothing = { sent: 0, failed: 0 };

/** Every mail that customers get, group by group; the one that the address names is looked at. */
export function TemplatesView() {
  const trpc = useTRPC();
  const router = useRouter();
  const pathname = usePathname();
  const looked = useSearchParams().get("mail");
  const { data } = useSuspenseQuery(trpc.emails.templates.queryOptions());
  const { data: counts } = useQuery(trpc.emails.sentCounts.queryOptions(undefined, alone));
  const rows = data.templates.map((line) => ({
    ...line,
    counted: counts ? (counts.find(({ template }) => template === line.template) ?? nothing) : null,
  }));
  const shown = rows.find(({ template }) => template === looked);
  return (
    <>
      <div className="flex flex-col gap-8">
        {emailGroups.map((group) => (
          <Section key={group} title={group}>
            <DataTable
              {...unsorted}
              label={group}
              columns={templateColumns}
              result={wholeList(rows.filter((row) => row.group === group))}
              rowId={({ template }) => template}
              rowName={({ label }) => label}
              rowTarget={({ template }) => ({ href: `${pathname}?mail=${template}` })}
              empty={null}
            />
          </Section>
        ))}
      </div>
      {shown && (
        <PreviewDialog line={shown} onClose={() => router.replace(pathname, { scroll: false })} />
      )}
    </>
  );
}
