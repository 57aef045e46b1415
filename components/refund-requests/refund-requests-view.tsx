"use client";

import { Inbox } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import { useTotalText } from "@/components/list/list-total";
import { ListView } from "@/components/list/list-view";
import { useListPage } from "@/components/list/use-list-page";
import { useListState } from "@/components/list/use-list-state";
import { useFrame, useMay, usePublisherPath } from "@/components/shell/frame-context";
import { useTRPC, useTRPCClient } from "@/components/trpc";
import { EmptyState } from "@/components/ui/empty-state";
import { GatedButton } from "@/components/ui/gated-button";
import { PageHeader } from "@/components/ui/page";
import { ViewTabs, type PinnedView } from "@/components/views/view-tabs";
import { labelOfPermission } from "@/server/domain/grant-labels";
import { rowParams } from "@/server/domain/list-query";
import { refundRequestList } from "@/server/domain/refund-request-list";
import type { RefundRequestLine } from "@/server/services/refund-requests/refund-request-line";
import { DeclineDialog } from "./decline-dialog";
import { refundRequestColumns } from "./refund-request-columns";
import { refundRequestFields } from "./refund-request-fields";

const RefundDialog = lazy(async () => ({
  default: (await import("@/components/transactions/refund-dialog")).RefundDialog,
}));

const noun = { one: "request", other: "requests" };

const pinned: readonly PinnedView[] = [
  { id: "open", name: "Open", params: { f: "state.any:open", sort: "askedAt" } },
  { id: "accepted", name: "Accepted", params: { f: "state.any:accepted" } },
  { id: "declined", name: "Declined", params: { f: "state.any:declined" } },
];

type Answering = { request: RefundRequestLine; how: "accept" | "decline" };

/** What customers asked to have back: each is answered once, with money or with words. */
export function RefundRequestsView() {
  const { person, publisher } = useFrame();
  const path = usePublisherPath();
  const trpc = useTRPC();
  const client = useTRPCClient();
  const mayAnswer = useMay("billing:write");
  const state = useListState(refundRequestList);
  const rows = rowParams(state.params);
  const result = useListPage(trpc.refundRequests.list.queryOptions(rows));
  const totalText = useTotalText();
  const [answering, setAnswering] = useState<Answering | null>(null);
  const close = () => setAnswering(null);
  const reason = mayAnswer
    ? undefined
    : `This takes the permission “${labelOfPermission("billing:write")}”.`;

  return (
    <>
      <PageHeader
        title="Refund requests"
        count={result.page && totalText(result.page.total)}
        detail="What customers asked to have back. Nothing goes back until you accept it."
      />
      <ListView<RefundRequestLine>
        shape={refundRequestList}
        state={state}
        result={result}
        label="Refund requests"
        noun={noun}
        columns={refundRequestColumns}
        fields={refundRequestFields}
        searchLabel="Transaction id, customer id or email"
        rowId={({ id }) => id}
        rowName={({ transaction }) => transaction.id}
        rowTarget={({ customer }) => ({ href: path(`/customers/${customer.id}`) })}
        rowActions={(request) =>
          request.state === "open" && (
            <span className="flex justify-end gap-1.5">
              {(["accept", "decline"] as const).map((how) => (
                <GatedButton
                  key={how}
                  size="sm"
                  reason={reason}
                  onClick={() => setAnswering({ request, how })}
                >
                  {how === "accept" ? "Accept" : "Decline"}
                  <span className="sr-only"> refund of {request.transaction.id}</span>
                </GatedButton>
              ))}
            </span>
          )
        }
        countAll={async () => (await client.refundRequests.count.query(rows)).count}
        views={<ViewTabs list={refundRequestList.name} state={state} pinned={pinned} />}
        hasKeys={person.hasShortcuts}
        note={`Times in ${publisher.timeZone}`}
        firstUse={
          <EmptyState icon={<Inbox />} title="Nobody has asked for money back">
            Customers ask in their account, and you can ask for them. What waits for an answer is
            listed here.
          </EmptyState>
        }
      />
      {answering?.how === "decline" && (
        <DeclineDialog request={answering.request} onClose={close} />
      )}
      {answering?.how === "accept" && (
        <Suspense fallback={null}>
          <RefundDialog
            transactionId={answering.request.transaction.id}
            requestId={answering.request.id}
            onClose={close}
          />
        </Suspense>
      )}
    </>
  );
}
