"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { usePublisherPath } from "@/components/shell/frame-context";
import { useTRPC } from "@/components/trpc";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHeader } from "@/components/ui/page";
import type { DunningSettingInput } from "@/server/services/dunning/schemas";
import { methodLabel, periodLabels } from "./dunning-words";

/** Which setting this is. */
export function DunningHeader({ setting }: { setting: DunningSettingInput }) {
  const trpc = useTRPC();
  const path = usePublisherPath();
  const { data } = useSuspenseQuery(trpc.dunning.get.queryOptions(setting));
  return (
    <PageHeader
      breadcrumb={
        <Breadcrumb trail={[{ label: "Dunning actions", href: path("/admin/dunning") }]} />
      }
      title={`${periodLabels[setting.period]} payments`}
      detail={methodLabel(data.method)}
    />
  );
}
