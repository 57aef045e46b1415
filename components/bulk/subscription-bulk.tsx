"use client";

import { useState } from "react";
import { useReason } from "@/components/customers/use-care-reason";
import type { Selected } from "@/components/data-table/selection";
import { useFormat } from "@/components/ui/format-context";
import { GatedButton } from "@/components/ui/gated-button";
import type { ListParams } from "@/server/domain/list-query";
import { BulkConfirm } from "./bulk-confirm";
import { rowsOf } from "./bulk-rows";

type SubscriptionBulkProps = {
  selected: Selected;
  params: ListParams;
  /** How many rows that is, exactly. */
  countAll: () => Promise<number>;
};

/** What can be done with many subscriptions at once. */
export function SubscriptionBulk({ selected, params, countAll }: SubscriptionBulkProps) {
  const { number } = useFormat();
  const reason = useReason("customers:write", "exports:create");
  const [count, setCount] = useState<number | null>(null);
  const choose = async () =>
    setCount(selected.kind === "rows" ? selected.ids.length : await countAll());
  const many = count && `${number(count)} ${count === 1 ? "subscription" : "subscriptions"}`;
  return (
    <>
      <GatedButton size="sm" reason={reason} onClick={() => void choose()}>
        Stop renewal
      </GatedButton>
      {count !== null && (
        <BulkConfirm
          action={{ kind: "stop-renewal" }}
          rows={rowsOf(selected, params)}
          count={count}
          title={`Stop renewal of ${many}?`}
          effect="Access stays until the end of what is paid for, and nothing is charged after that. Each customer is told. What has stopped or ended already is left as it is."
          verb={`Stop renewal of ${many}`}
          onClose={() => setCount(null)}
        />
      )}
    </>
  );
}
