"use client";

import type { ReactNode } from "react";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import type { BulkAction, StartBulkInput } from "@/server/services/bulk/schemas";
import { typedFor } from "./bulk-rows";
import { useStartBulk } from "./use-start-bulk";

type BulkConfirmProps = {
  action: BulkAction;
  rows: StartBulkInput["rows"];
  count: number;
  title: string;
  effect: ReactNode;
  verb: string;
  onClose: () => void;
};

/** Asks before something is done to many rows, naming how many; large numbers are typed. */
export function BulkConfirm({ action, rows, count, verb, ...words }: BulkConfirmProps) {
  const start = useStartBulk();
  return (
    <ConfirmDialog
      open
      {...words}
      {...typedFor(count)}
      action={verb}
      onConfirm={() => start({ action, rows, count })}
    />
  );
}
