"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { KeyRound, Pencil, Trash2 } from "lucide-react";
import { useState } from "react";
import { DataTable } from "@/components/data-table/data-table";
import { unsorted, wholeList } from "@/components/data-table/whole-list";
import { useTRPC, useTRPCClient } from "@/components/trpc";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { DropdownMenuItem } from "@/components/ui/dropdown-menu";
import { EmptyState } from "@/components/ui/empty-state";
import { OverflowMenu } from "@/components/ui/overflow-menu";
import { PageHeader } from "@/components/ui/page";
import { toast } from "@/components/ui/toast-store";
import type { ApiKeyView } from "@/server/services/api-keys/list-api-keys";
import { apiKeyColumns } from "./api-key-columns";
import { ApiKeyDialog } from "./api-key-dialog";
import { NewKeyDialog } from "./new-key-dialog";
import { useRefreshApiKeys } from "./use-refresh-api-keys";

type Open =
  | { dialog: "edit"; known: ApiKeyView | null }
  | { dialog: "delete"; known: ApiKeyView }
  | { dialog: "told"; name: string; key: string };

/** The keys by which a publisher's servers call the APIs. */
export function ApiKeysView() {
  const trpc = useTRPC();
  const { data: keys } = useSuspenseQuery(trpc.apiKeys.list.queryOptions());
  const [open, setOpen] = useState<Open | null>(null);
  const close = () => setOpen(null);
  const create = (
    <Button variant="primary" onClick={() => setOpen({ dialog: "edit", known: null })}>
      <KeyRound aria-hidden className="size-4" />
      Create API key
    </Button>
  );

  return (
    <>
      <PageHeader
        title="API keys"
        count={keys.length}
        detail="By which your servers ask who may watch, and read your customers and sales."
        {...(keys.length > 0 && { action: create })}
      />
      <DataTable
        {...unsorted}
        label="API keys"
        columns={apiKeyColumns}
        result={wholeList(keys)}
        rowId={({ keyId }) => keyId}
        rowName={({ name }) => name}
        rowActions={(known) => (
          <OverflowMenu label={`More actions for ${known.name}`} size="icon-sm">
            <DropdownMenuItem onSelect={() => setOpen({ dialog: "edit", known })}>
              <Pencil aria-hidden />
              Edit key
            </DropdownMenuItem>
            <DropdownMenuItem tone="danger" onSelect={() => setOpen({ dialog: "delete", known })}>
              <Trash2 aria-hidden />
              Delete key
            </DropdownMenuItem>
          </OverflowMenu>
        )}
        empty={
          <EmptyState icon={<KeyRound />} title="No API key yet" action={create}>
            A key lets your player or back end ask who may watch. It is shown once and kept as a
            hash.
          </EmptyState>
        }
      />
      {open?.dialog === "edit" && (
        <ApiKeyDialog
          known={open.known}
          onClose={close}
          onSaved={(name, key) => {
            if (key !== null) return setOpen({ dialog: "told", name, key });
            toast.success(`${name} is saved`);
            close();
          }}
        />
      )}
      {open?.dialog === "told" && (
        <NewKeyDialog name={open.name} apiKey={open.key} onClose={close} />
      )}
      {open?.dialog === "delete" && <DeleteDialog known={open.known} onClose={close} />}
    </>
  );
}

function DeleteDialog({ known, onClose }: { known: ApiKeyView; onClose: () => void }) {
  const client = useTRPCClient();
  const refresh = useRefreshApiKeys();
  return (
    <ConfirmDialog
      open
      onClose={onClose}
      title={`Delete ${known.name}?`}
      effect="Whatever uses the key is refused from the next call on. This cannot be undone: another key would have to take its place."
      action="Delete key"
      onConfirm={async () => {
        await client.apiKeys.delete.mutate({ keyId: known.keyId });
        await refresh();
        toast.success(`${known.name} is deleted`);
      }}
    />
  );
}
