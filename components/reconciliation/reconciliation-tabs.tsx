"use client";

import { usePublisherPath } from "@/components/shell/frame-context";
import { useFormat } from "@/components/ui/format-context";
import { LinkTabs } from "@/components/ui/link-tabs";

/** The two sides of reconciliation: what was looked at, and what did not agree. */
export function ReconciliationTabs({
  current,
  open,
}: {
  current: "days" | "differences";
  open?: number | undefined;
}) {
  const path = usePublisherPath();
  const { number } = useFormat();
  const root = path("/admin/reconciliation");
  return (
    <LinkTabs
      label="Reconciliation"
      tabs={[
        { href: root, label: "Days", isCurrent: current === "days" },
        {
          href: `${root}/differences?f=state.any%3Aopen`,
          label: "Differences",
          isCurrent: current === "differences",
          ...(open !== undefined && { count: number(open) }),
        },
      ]}
    />
  );
}
