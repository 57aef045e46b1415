"use client";

import { ScrollText } from "lucide-react";
import { parseAsString, useQueryState } from "nuqs";
import { lazy, Suspense } from "react";
import { useTotalText } from "@/components/list/list-total";
import { ListView } from "@/components/list/list-view";
import { useListPage } from "@/components/list/use-list-page";
import { hrefOf, useListState } from "@/components/list/use-list-state";
import { useFrame } from "@/components/shell/frame-context";
import { ExportMenu } from "@/components/tasks/export-menu";
import { useTRPC, useTRPCClient } from "@/components/trpc";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page";
import { ViewTabs } from "@/components/views/view-tabs";
import { auditList } from "@/server/domain/audit-list";
import { rowParams } from "@/server/domain/list-query";
import type { AuditEntry } from "@/server/services/audit/queries";
import { auditColumns } from "./audit-columns";
import { useAuditFields } from "./use-audit-fields";
import { actionLabel, actorLabel } from "./words";

const AuditEntrySheet = lazy(async () => ({
  default: (await import("./audit-entry-sheet")).AuditEntrySheet,
}));

const noun = { one: "entry", other: "entries" };

/** Who did what to what, when and from where; nobody can change it afterwards. */
export function AuditLog() {
  const { person, publisher } = useFrame();
  const trpc = useTRPC();
  const client = useTRPCClient();
  const state = useListState(auditList);
  const [entryId, openEntry] = useQueryState(
    "entry",
    parseAsString.withOptions({ history: "push" }),
  );
  const rows = rowParams(state.params);
  const result = useListPage(trpc.audit.list.queryOptions(rows));
  const fields = useAuditFields();
  const totalText = useTotalText();

  return (
    <>
      <PageHeader
        title="Audit log"
        count={result.page && totalText(result.page.total)}
        detail="Every change an admin or the system made here, kept as it was."
      />
      <ListView<AuditEntry>
        shape={auditList}
        state={state}
        result={result}
        label="Audit log"
        noun={noun}
        columns={auditColumns}
        fields={fields}
        searchLabel="Target id or request id"
        rowId={({ id }) => id}
        rowName={({ action, actor }) => `${actionLabel(action)} by ${actorLabel(actor)}`}
        rowTarget={({ id }) => ({
          href: hrefOf(state.params, { entry: id }),
          open: () => void openEntry(id),
        })}
        countAll={async () => (await client.audit.count.query(rows)).count}
        exports={(menu) => (
          <ExportMenu
            {...menu}
            list={auditList.name}
            params={state.params}
            total={result.page?.total}
          />
        )}
        views={<ViewTabs list={auditList.name} state={state} />}
        hasKeys={person.hasShortcuts}
        note={`Times in ${publisher.timeZone}`}
        firstUse={
          <EmptyState icon={<ScrollText />} title="Nothing has been changed yet">
            As soon as somebody changes a setting or the team, it is noted here with who, what and
            when.
          </EmptyState>
        }
      />
      {entryId && (
        <Suspense fallback={null}>
          <AuditEntrySheet
            entryId={entryId}
            known={result.page?.rows.find(({ id }) => id === entryId)}
            onClose={() => void openEntry(null)}
          />
        </Suspense>
      )}
    </>
  );
}
