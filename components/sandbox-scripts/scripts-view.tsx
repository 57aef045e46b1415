"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { ListOrdered } from "lucide-react";
import { useState } from "react";
import { useTRPC, useTRPCClient } from "@/components/trpc";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page";
import { toast } from "@/components/ui/toast-store";
import type { ScriptView } from "@/server/services/sandbox-scripts/list-scripts";
import { ScriptCard } from "./script-card";
import { ScriptDialog } from "./script-dialog";
import { subjectInput, subjectKeyOf, subjectText } from "./script-words";
import { useRefreshScripts } from "./use-refresh-scripts";

type Open = { dialog: "edit"; known: ScriptView | null } | { dialog: "clear"; known: ScriptView };

/** What the sandbox's gateway is told to answer, and what it was asked. */
export function ScriptsView() {
  const trpc = useTRPC();
  const { data: scripts } = useSuspenseQuery(trpc.sandboxScripts.list.queryOptions());
  const [open, setOpen] = useState<Open | null>(null);
  const close = () => setOpen(null);
  const create = (
    <Button variant="primary" onClick={() => setOpen({ dialog: "edit", known: null })}>
      <ListOrdered aria-hidden className="size-4" />
      Write script
    </Button>
  );

  return (
    <>
      <PageHeader
        title="Sandbox scripts"
        count={scripts.length}
        detail="What the sandbox’s gateway answers next, ask by ask."
        {...(scripts.length > 0 && { action: create })}
      />
      {scripts.length === 0 ? (
        <EmptyState icon={<ListOrdered />} title="No script yet" action={create}>
          A script makes a card say no and then yes, a gateway fall silent, or a bank take money
          back a month later, so that you see what your customers would.
        </EmptyState>
      ) : (
        <ul className="grid gap-4 xl:grid-cols-2" aria-label="Scripts">
          {scripts.map((script) => (
            <li key={subjectKeyOf(script.subject)} className="min-w-0">
              <ScriptCard
                script={script}
                onEdit={() => setOpen({ dialog: "edit", known: script })}
                onClear={() => setOpen({ dialog: "clear", known: script })}
              />
            </li>
          ))}
        </ul>
      )}
      {open?.dialog === "edit" && (
        <ScriptDialog
          known={open.known}
          onClose={close}
          onSaved={() => {
            toast.success("The script is set");
            close();
          }}
        />
      )}
      {open?.dialog === "clear" && <ClearDialog known={open.known} onClose={close} />}
    </>
  );
}

function ClearDialog({ known, onClose }: { known: ScriptView; onClose: () => void }) {
  const client = useTRPCClient();
  const refresh = useRefreshScripts();
  return (
    <ConfirmDialog
      open
      onClose={onClose}
      title={`Clear the script of ${lowerFirst(subjectText(known.subject))}?`}
      effect="What is left of it is not answered any more: the next ask goes by the card itself. What was answered stays as it is."
      action="Clear script"
      onConfirm={async () => {
        await client.sandboxScripts.clear.mutate({ subject: subjectInput(known.subject) });
        await refresh();
        toast.success("The script is cleared");
      }}
    />
  );
}

const lowerFirst = (text: string) =>
  /^(Test|Every)/.test(text) ? text.slice(0, 1).toLowerCase() + text.slice(1) : text;
