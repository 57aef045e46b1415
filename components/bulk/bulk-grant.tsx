"use client";

import { GrantForm } from "@/components/customers/grant-form";
import { Dialog } from "@/components/ui/dialog";
import { useFormat } from "@/components/ui/format-context";
import type { StartBulkInput } from "@/server/services/bulk/schemas";
import { typedFor } from "./bulk-rows";
import { useStartBulk } from "./use-start-bulk";

type BulkGrantProps = { rows: StartBulkInput["rows"]; count: number; onClose: () => void };

/** Gives many customers access by hand, each by itself. */
export function BulkGrant({ rows, count, onClose }: BulkGrantProps) {
  const start = useStartBulk();
  const { number } = useFormat();
  const many = `${number(count)} ${count === 1 ? "customer" : "customers"}`;
  return (
    <Dialog
      open
      onClose={onClose}
      title={`Grant access to ${many}`}
      description="They can watch at once. Nothing is charged, and what they have by a subscription stays as it is."
    >
      <GrantForm
        action={`Grant access to ${many}`}
        {...typedFor(count)}
        onSubmit={(grant) => start({ action: { kind: "grant-access", ...grant }, rows, count })}
        onClose={onClose}
      />
    </Dialog>
  );
}
