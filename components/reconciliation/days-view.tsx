"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { ChevronLeft, ChevronRight, RefreshCw, Scale } from "lucide-react";
import { parseAsString, useQueryState } from "nuqs";
import { useState } from "react";
import { DataTable } from "@/components/data-table/data-table";
import { unsorted, wholeList } from "@/components/data-table/whole-list";
import { useTRPC, useTRPCClient } from "@/components/trpc";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { readFailure } from "@/components/ui/failure";
import { useFormat } from "@/components/ui/format-context";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page";
import { QueryRegion } from "@/components/ui/query-region";
import { toast } from "@/components/ui/toast-store";
import { useFrame } from "@/components/shell/frame-context";
import type { ReconciledDays } from "@/server/services/reconciliation/list-reconciled-days";
import { dayColumns, type ReconciledDay } from "./day-columns";
import { monthText, neighbourMonth } from "./months";
import { ReconciliationTabs } from "./reconciliation-tabs";
import { useRefreshReconciliation } from "./use-refresh-reconciliation";

/** Every day that was laid beside the gateway's books, month by month. */
export function DaysView() {
  const trpc = useTRPC();
  const [month, setMonth] = useQueryState("month", parseAsString.withOptions({ history: "push" }));
  const query = useQuery({
    ...trpc.reconciliation.days.queryOptions(month ? { month } : {}),
    placeholderData: keepPreviousData,
  });
  return (
    <>
      <PageHeader
        title="Reconciliation"
        detail="Your payments, refunds and chargebacks beside the gateway’s books, day by day of your calendar."
      />
      <ReconciliationTabs current="days" open={query.data?.open} />
      <QueryRegion query={query} effect="The days could not be loaded.">
        {(answer) => <Month answer={answer} isStale={query.isPlaceholderData} onMonth={setMonth} />}
      </QueryRegion>
    </>
  );
}

type MonthProps = {
  answer: ReconciledDays;
  isStale: boolean;
  onMonth: (month: string | null) => Promise<unknown>;
};

function Month({ answer, isStale, onMonth }: MonthProps) {
  const { publisher } = useFrame();
  const { settings } = useFormat();
  const { month, today, firstDay, days, hasGateway } = answer;
  const check = useCheckDay();
  const current = today.slice(0, 7);
  const name = monthText(month, settings.locale);
  return (
    <div className="mt-4 flex flex-col gap-3">
      {check.problem && (
        <Notice tone="bad" role="alert">
          {check.problem}
        </Notice>
      )}
      <div className="flex flex-wrap items-center justify-between gap-3">
        <div className="flex items-center gap-1" role="group" aria-label="Month">
          <Button
            variant="ghost"
            size="icon-sm"
            aria-label="Month before"
            aria-disabled={firstDay === null || month <= firstDay.slice(0, 7)}
            onClick={() =>
              firstDay !== null &&
              month > firstDay.slice(0, 7) &&
              void onMonth(neighbourMonth(month, -1))
            }
          >
            <ChevronLeft className="size-4" />
          </Button>
          <h2 className="min-w-32 text-center text-sm font-semibold">{name}</h2>
          <Button
            variant="ghost"
            size="icon-sm"
            aria-label="Month after"
            aria-disabled={month >= current}
            onClick={() => {
              const next = neighbourMonth(month, 1);
              if (month < current) void onMonth(next === current ? null : next);
            }}
          >
            <ChevronRight className="size-4" />
          </Button>
        </div>
        {hasGateway && (
          <Button loading={check.day === today} onClick={() => void check.run(today)}>
            {check.day !== today && <RefreshCw aria-hidden className="size-4" />}
            Check today so far
          </Button>
        )}
      </div>
      <DataTable<ReconciledDay>
        {...unsorted}
        label={`Days of ${name}`}
        note={`Days in ${publisher.timeZone}`}
        columns={dayColumns}
        result={{ ...wholeList(days), isStale }}
        rowId={({ day, gateway }) => `${day} ${gateway}`}
        rowName={({ day }) => day}
        rowActions={({ day }) => (
          <Button
            variant="ghost"
            size="icon-sm"
            aria-label={`Check ${day} again`}
            title="Check again"
            loading={check.day === day}
            onClick={() => void check.run(day)}
          >
            {check.day !== day && <RefreshCw aria-hidden className="size-4" />}
          </Button>
        )}
        empty={<NoDays answer={answer} name={name} />}
      />
    </div>
  );
}

function NoDays({ answer, name }: { answer: ReconciledDays; name: string }) {
  if (!answer.hasGateway) {
    return (
      <EmptyState icon={<Scale />} title="No payment gateway is connected">
        There are no books yet to lay yours beside.
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon={<Scale />}
      title={answer.firstDay === null ? "No day was reconciled yet" : `No day of ${name} was`}
    >
      From your first sale on, each day is compared once it is over: what is missing here or there,
      what differs, and what stands twice.
    </EmptyState>
  );
}

/** Has one day looked at again, and says what came of it. */
function useCheckDay() {
  const client = useTRPCClient();
  const refresh = useRefreshReconciliation();
  const { day: dayText } = useFormat();
  const [day, setDay] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const run = async (asked: string) => {
    if (day !== null) return;
    setDay(asked);
    setProblem(null);
    try {
      const { differences } = await client.reconciliation.checkDay.mutate({ day: asked as never });
      await refresh();
      const found = differences === 1 ? "1 difference" : `${differences} differences`;
      toast.success(
        differences === 0 ? `${dayText(asked)}: the two agree` : `${dayText(asked)}: ${found}`,
      );
    } catch (error) {
      setProblem(readFailure(error).message);
    } finally {
      setDay(null);
    }
  };
  return { day, problem, run };
}
