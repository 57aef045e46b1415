"use client";

import { useTRPCClient } from "@/components/trpc";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import type { View } from "@/server/services/views/list-views";

type DeleteViewDialogProps = {
  list: string;
  view: View;
  onClose: () => void;
  onDeleted: () => void;
};

export function DeleteViewDialog({ list, view, onClose, onDeleted }: DeleteViewDialogProps) {
  const client = useTRPCClient();
  return (
    <ConfirmDialog
      open
      onClose={onClose}
      title={`Delete the view ${view.name}?`}
      effect={
        view.isShared
          ? "It disappears for everybody. Nothing in the list itself is deleted."
          : "Nothing in the list itself is deleted."
      }
      action="Delete view"
      onConfirm={async () => {
        await client.views.delete.mutate({ list, viewId: view.id });
        onDeleted();
      }}
    />
  );
}
