"use client";

import { useQuery, useSuspenseQuery } from "@tanstack/react-query";
import { CreditCard } from "lucide-react";
import { DataTable } from "@/components/data-table/data-table";
import { unsorted, wholeList } from "@/components/data-table/whole-list";
import { usePublisherPath } from "@/components/shell/frame-context";
import { alone, useTRPC } from "@/components/trpc";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Section } from "@/components/ui/section";
import type { DunnedMethod } from "@/server/services/dunning/list-dunning-settings";
import { dunningColumns } from "./dunning-columns";
import { methodLabel, periodLabels } from "./dunning-words";

/** Every payment method with every billing period: how its payments are tried. */
export function DunningView() {
  const trpc = useTRPC();
  const path = usePublisherPath();
  const { data: methods } = useSuspenseQuery(trpc.dunning.list.queryOptions());
  if (methods.length === 0) {
    return (
      <EmptyState
        icon={<CreditCard />}
        title="Nothing is charged yet"
        action={<ButtonLink href={path("/admin/payments")}>Go to Payments & taxes</ButtonLink>}
      >
        Settings come with a payment method: once a gateway is connected, each of its methods has
        one for every billing period.
      </EmptyState>
    );
  }
  return (
    <div className="flex flex-col gap-8">
      {methods.map((method) => (
        <MethodSection key={method.key} method={method} />
      ))}
    </div>
  );
}

function MethodSection({ method }: { method: DunnedMethod }) {
  const trpc = useTRPC();
  const path = usePublisherPath();
  const { data: counts, isError } = useQuery(trpc.dunning.counts.queryOptions(undefined, alone));
  const waiting = isError ? undefined : null;
  const rows = method.settings.map((setting) => ({
    ...setting,
    subscriptions: counts
      ? (counts.find((one) => one.method === method.key && one.period === setting.period)
          ?.subscriptions ?? 0)
      : waiting,
  }));
  return (
    <Section title={methodLabel(method)}>
      <DataTable
        {...unsorted}
        label={`Dunning of ${methodLabel(method)}`}
        columns={dunningColumns}
        result={wholeList(rows)}
        rowId={({ period }) => period}
        rowName={({ period }) => periodLabels[period]}
        rowTarget={({ period }) => ({ href: path(`/admin/dunning/${method.key}/${period}`) })}
        empty={null}
      />
    </Section>
  );
}
