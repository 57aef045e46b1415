"use client";

import { lazy, Suspense, useState } from "react";
import { useReason } from "@/components/customers/use-care-reason";
import type { Selected } from "@/components/data-table/selection";
import { useFormat } from "@/components/ui/format-context";
import { GatedButton } from "@/components/ui/gated-button";
import type { ListParams } from "@/server/domain/list-query";
import { BulkConfirm } from "./bulk-confirm";
import { rowsOf } from "./bulk-rows";

const BulkGrant = lazy(async () => ({ default: (await import("./bulk-grant")).BulkGrant }));

type CustomerBulkProps = {
  selected: Selected;
  params: ListParams;
  /** How many rows that is, exactly. */
  countAll: () => Promise<number>;
};

type Chosen = { what: "grant" | "block" | "unblock"; count: number };

/** What can be done with many customers at once; anonymising is not among it. */
export function CustomerBulk({ selected, params, countAll }: CustomerBulkProps) {
  const { number } = useFormat();
  const careReason = useReason("customers:write", "exports:create");
  const accountReason = useReason("accounts:write", "exports:create");
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const choose = async (what: Chosen["what"]) =>
    setChosen({ what, count: selected.kind === "rows" ? selected.ids.length : await countAll() });
  const rows = rowsOf(selected, params);
  const close = () => setChosen(null);
  const many = chosen && `${number(chosen.count)} ${chosen.count === 1 ? "customer" : "customers"}`;

  return (
    <>
      <GatedButton size="sm" reason={careReason} onClick={() => void choose("grant")}>
        Grant access
      </GatedButton>
      <GatedButton size="sm" reason={accountReason} onClick={() => void choose("block")}>
        Block
      </GatedButton>
      <GatedButton size="sm" reason={accountReason} onClick={() => void choose("unblock")}>
        Let in again
      </GatedButton>
      {chosen?.what === "grant" && (
        <Suspense fallback={null}>
          <BulkGrant rows={rows} count={chosen.count} onClose={close} />
        </Suspense>
      )}
      {chosen?.what === "block" && (
        <BulkConfirm
          action={{ kind: "block" }}
          rows={rows}
          count={chosen.count}
          title={`Block ${many}?`}
          effect="They cannot sign in, buy or watch, and their renewals stop, so that nothing more is charged. Nothing is given back, and nobody is told."
          verb={`Block ${many}`}
          onClose={close}
        />
      )}
      {chosen?.what === "unblock" && (
        <BulkConfirm
          action={{ kind: "unblock" }}
          rows={rows}
          count={chosen.count}
          title={`Let ${many} in again?`}
          effect="They can sign in, buy and watch what is still paid for. Renewals stay stopped."
          verb={`Let ${many} in again`}
          onClose={close}
        />
      )}
    </>
  );
}
