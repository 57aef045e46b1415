"use client";

import { useQuery } from "@tanstack/react-query";
import { MessageSquareText, RefreshCw, Scale } from "lucide-react";
import { useState } from "react";
import { ListView } from "@/components/list/list-view";
import { useTotalText } from "@/components/list/list-total";
import { useListPage } from "@/components/list/use-list-page";
import { useListState } from "@/components/list/use-list-state";
import { useFrame } from "@/components/shell/frame-context";
import { ExportMenu } from "@/components/tasks/export-menu";
import { useTRPC, useTRPCClient } from "@/components/trpc";
import { DropdownMenuItem } from "@/components/ui/dropdown-menu";
import { EmptyState } from "@/components/ui/empty-state";
import { readFailure } from "@/components/ui/failure";
import { Notice } from "@/components/ui/notice";
import { OverflowMenu } from "@/components/ui/overflow-menu";
import { PageHeader } from "@/components/ui/page";
import { toast } from "@/components/ui/toast-store";
import { ViewTabs, type PinnedView } from "@/components/views/view-tabs";
import { rowParams } from "@/server/domain/list-query";
import { differenceList } from "@/server/domain/reconciliation-list";
import type { DifferenceLine } from "@/server/services/reconciliation/difference-line";
import { differenceColumns } from "./difference-columns";
import { itemLabels, kindLabels } from "./difference-words";
import { ExplainDialog } from "./explain-dialog";
import { ReconciliationTabs } from "./reconciliation-tabs";
import { differenceFields } from "./difference-fields";
import { useRefreshReconciliation } from "./use-refresh-reconciliation";

const noun = { one: "difference", other: "differences" };

const pinned: readonly PinnedView[] = [
  { id: "open", name: "Open", params: { f: "state.any:open" } },
  { id: "explained", name: "Explained", params: { f: "state.any:explained" } },
  { id: "settled", name: "Settled", params: { f: "state.any:settled" } },
];

/** What the gateway's books and ours did not agree on, and what became of it. */
export function DifferencesView() {
  const { person, publisher } = useFrame();
  const trpc = useTRPC();
  const client = useTRPCClient();
  const state = useListState(differenceList);
  const rows = rowParams(state.params);
  const result = useListPage(trpc.reconciliation.differences.queryOptions(rows));
  const { data: days } = useQuery(trpc.reconciliation.days.queryOptions({}));
  const totalText = useTotalText();
  const [explained, setExplained] = useState<DifferenceLine | null>(null);
  const { ask, problem } = useAskAgain();

  return (
    <>
      <PageHeader
        title="Reconciliation"
        count={result.page && totalText(result.page.total)}
        detail="Your payments, refunds and chargebacks beside the gateway’s books, day by day of your calendar."
      />
      <ReconciliationTabs current="differences" open={days?.open} />
      {problem && (
        <Notice tone="bad" role="alert" className="mt-4">
          {problem}
        </Notice>
      )}
      <div className="mt-4">
        <ListView<DifferenceLine>
          shape={differenceList}
          state={state}
          result={result}
          label="Differences"
          noun={noun}
          columns={differenceColumns}
          fields={differenceFields}
          searchLabel="Gateway’s reference or transaction id"
          rowId={({ id }) => id}
          rowName={nameOf}
          rowActions={(line) => (
            <OverflowMenu label={`More actions for ${nameOf(line)}`} size="icon-sm">
              <DropdownMenuItem onSelect={() => void ask(line)}>
                <RefreshCw aria-hidden />
                Ask the gateway again
              </DropdownMenuItem>
              {line.state !== "settled" && (
                <DropdownMenuItem onSelect={() => setExplained(line)}>
                  <MessageSquareText aria-hidden />
                  {line.state === "explained" ? "Change the note" : "Mark as explained"}
                </DropdownMenuItem>
              )}
            </OverflowMenu>
          )}
          countAll={async () => (await client.reconciliation.countDifferences.query(rows)).count}
          exports={(menu) => (
            <ExportMenu
              {...menu}
              list={differenceList.name}
              params={state.params}
              total={result.page?.total}
            />
          )}
          views={<ViewTabs list={differenceList.name} state={state} pinned={pinned} />}
          hasKeys={person.hasShortcuts}
          note={`Days in ${publisher.timeZone}`}
          firstUse={
            <EmptyState icon={<Scale />} title="Nothing differs">
              Each day is laid beside the gateway’s books once it is over. What is missing, differs
              or stands twice is kept here until it settles or somebody explains it.
            </EmptyState>
          }
        />
      </div>
      {explained && (
        <ExplainDialog
          difference={explained}
          name={nameOf(explained)}
          onClose={() => setExplained(null)}
        />
      )}
    </>
  );
}

const nameOf = ({ kind, item, gatewayReference, transactionId }: DifferenceLine) =>
  [kindLabels[kind], itemLabels[item].toLowerCase(), gatewayReference ?? transactionId]
    .filter(Boolean)
    .join(" ");

function useAskAgain() {
  const client = useTRPCClient();
  const refresh = useRefreshReconciliation();
  const [problem, setProblem] = useState<string | null>(null);
  const ask = async ({ id }: DifferenceLine) => {
    setProblem(null);
    try {
      const { state } = await client.reconciliation.askAgain.mutate({ differenceId: id });
      await refresh();
      toast.success(
        state === "settled" ? "Settled: the two agree now" : "Asked again: the two still differ",
      );
    } catch (error) {
      setProblem(readFailure(error).message);
    }
  };
  return { ask, problem };
}
