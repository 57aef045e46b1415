"use client";

import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import type { FilterField } from "@/components/list/filter-field";
import { useTRPC } from "@/components/trpc";
import { actionLabel, actorIdLabel, targetTypeLabel } from "./words";

/** The log's filters, with what occurs in the log to choose from. */
export function useAuditFields(): readonly FilterField[] {
  const trpc = useTRPC();
  const { data } = useQuery(trpc.audit.facets.queryOptions());

  return useMemo(() => {
    const actions = data?.actions.map((value) => ({ value, label: actionLabel(value) }));
    const actors = data?.actors.map(({ id, name }) => ({
      value: id,
      label: actorIdLabel(id, name),
    }));
    const types = data?.targetTypes.map((value) => ({ value, label: targetTypeLabel(value) }));
    return [
      { field: "occurredAt", label: "When", isPinned: true },
      { field: "actor", label: "Who", isPinned: true, options: actors ?? [] },
      { field: "action", label: "What", isPinned: true, options: actions ?? [] },
      { field: "targetType", label: "Target", options: types ?? [] },
    ];
  }, [data]);
}
