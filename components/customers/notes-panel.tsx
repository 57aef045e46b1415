"use client";

import { useQuery } from "@tanstack/react-query";
import { Pin } from "lucide-react";
import { useState } from "react";
import { useRepeatKey } from "@/components/repeat-key";
import { useTRPC, useTRPCClient } from "@/components/trpc";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { EmptyState } from "@/components/ui/empty-state";
import { Field } from "@/components/ui/field";
import { ServerForm } from "@/components/ui/form/server-form";
import { useServerForm } from "@/components/ui/form/use-server-form";
import { QueryRegion } from "@/components/ui/query-region";
import { Textarea } from "@/components/ui/textarea";
import { Time } from "@/components/ui/time";
import type { CustomerNoteView } from "@/server/services/customer-notes/list-customer-notes";
import { useReason } from "./use-care-reason";
import { useRefreshCustomer } from "./use-refresh-customer";

type NotesPanelProps = { customerId: number; isKnown: boolean };

/** What the team noted, for itself: plain text, as it was written. */
export function NotesPanel({ customerId, isKnown }: NotesPanelProps) {
  const query = useQuery(useTRPC().customers.notes.queryOptions({ customerId }));
  const reason = useReason("customers:write", "personal-data:read");
  return (
    <div className="flex max-w-180 flex-col gap-5">
      {reason === undefined && isKnown && <NewNote customerId={customerId} />}
      <QueryRegion query={query} effect="The notes could not be loaded.">
        {(notes) =>
          notes.length === 0 ? (
            <EmptyState title="Nothing noted yet">
              What the next colleague should know. The customer never sees it.
            </EmptyState>
          ) : (
            <ul aria-label="Notes" className="flex flex-col gap-3">
              {notes.map((note) => (
                <Note key={note.id} note={note} mayChange={reason === undefined} />
              ))}
            </ul>
          )
        }
      </QueryRegion>
    </div>
  );
}

function NewNote({ customerId }: { customerId: number }) {
  const client = useTRPCClient();
  const refresh = useRefreshCustomer();
  const repeatKey = useRepeatKey();
  const form = useServerForm({
    initial: { text: "" },
    submit: async ({ text }) => {
      const input = { customerId, text };
      await client.customers.addNote.mutate(input, { context: repeatKey(input) });
    },
    onSaved: () => {
      form.reset({ text: "" });
      void refresh();
    },
  });
  return (
    <ServerForm form={form} guard={false} label="New note">
      <Field label="New note" hint="For your team alone." {...form.field("text")}>
        <Textarea {...form.text("text")} rows={3} />
      </Field>
      <div>
        <Button type="submit" loading={form.isBusy}>
          Add note
        </Button>
      </div>
    </ServerForm>
  );
}

type NoteProps = { note: CustomerNoteView; mayChange: boolean };

function Note({ note, mayChange }: NoteProps) {
  const client = useTRPCClient();
  const refresh = useRefreshCustomer();
  const [doing, setDoing] = useState<"edit" | "delete" | null>(null);
  const { id: noteId, text, author, isPinned, isOwn, createdAt, editedAt } = note;
  const pin = async () => {
    await client.customers.pinNote.mutate({ noteId, isPinned: !isPinned });
    await refresh();
  };
  return (
    <li className="rounded-lg border border-line bg-surface px-4 py-3">
      {doing === "edit" ? (
        <EditNote note={note} onClose={() => setDoing(null)} />
      ) : (
        <p className="text-sm break-words whitespace-pre-wrap">{text}</p>
      )}
      <div className="mt-2 flex flex-wrap items-center justify-between gap-x-4 gap-y-1 text-xs text-fg-muted">
        <p className="flex flex-wrap items-center gap-x-1.5">
          {isPinned && (
            <span className="inline-flex items-center gap-1 font-medium text-fg">
              <Pin aria-hidden className="size-3" />
              Pinned ·
            </span>
          )}
          {author} · <Time at={createdAt} />
          {editedAt && (
            <span>
              · edited <Time at={editedAt} />
            </span>
          )}
        </p>
        {mayChange && doing !== "edit" && (
          <p className="flex gap-1">
            <Button size="sm" variant="ghost" onClick={() => void pin()}>
              {isPinned ? "Unpin" : "Pin"}
            </Button>
            {isOwn && (
              <Button size="sm" variant="ghost" onClick={() => setDoing("edit")}>
                Edit
              </Button>
            )}
            <Button size="sm" variant="ghost" onClick={() => setDoing("delete")}>
              Delete
            </Button>
          </p>
        )}
      </div>
      <ConfirmDialog
        open={doing === "delete"}
        onClose={() => setDoing(null)}
        title={`Delete the note by ${author}?`}
        effect="It is gone for good, for everybody in the team."
        action="Delete note"
        onConfirm={async () => {
          await client.customers.deleteNote.mutate({ noteId });
          await refresh();
        }}
      />
    </li>
  );
}

function EditNote({ note, onClose }: { note: CustomerNoteView; onClose: () => void }) {
  const client = useTRPCClient();
  const refresh = useRefreshCustomer();
  const form = useServerForm({
    initial: { text: note.text },
    submit: async ({ text }) => {
      await client.customers.editNote.mutate({ noteId: note.id, text });
      await refresh();
    },
    onSaved: onClose,
  });
  return (
    <ServerForm form={form} guard={false} label="Edit note">
      <Field label="Note" {...form.field("text")}>
        <Textarea {...form.text("text")} rows={3} />
      </Field>
      <div className="flex gap-2">
        <Button type="submit" size="sm" variant="primary" loading={form.isBusy}>
          Save note
        </Button>
        <Button size="sm" onClick={onClose}>
          Cancel
        </Button>
      </div>
    </ServerForm>
  );
}
