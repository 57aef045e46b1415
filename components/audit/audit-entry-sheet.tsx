"use client";

import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { hrefOf } from "@/components/list/use-list-state";
import { useTRPC } from "@/components/trpc";
import { CopyButton } from "@/components/ui/copy-button";
import { Diff } from "@/components/ui/diff";
import { ErrorPanel } from "@/components/ui/error-panel";
import { readFailure } from "@/components/ui/failure";
import { Sheet } from "@/components/ui/sheet";
import { Skeleton } from "@/components/ui/skeleton";
import { Time } from "@/components/ui/time";
import type { AuditEntry } from "@/server/services/audit/queries";
import { actionLabel, actorLabel, targetTypeLabel } from "./words";

type AuditEntrySheetProps = {
  entryId: string;
  /** The entry, where the list has it already. */
  known: AuditEntry | undefined;
  onClose: () => void;
};

/** One entry in full, over the list it belongs to. */
export function AuditEntrySheet({ entryId, known, onClose }: AuditEntrySheetProps) {
  const trpc = useTRPC();
  const options = trpc.audit.get.queryOptions({ entryId });
  const { data, error, refetch, isFetching } = useQuery({ ...options, initialData: known });
  return (
    <Sheet open onClose={onClose} title={data ? actionLabel(data.action) : "Audit entry"}>
      {data && <Entry entry={data} />}
      {!data && !error && <Skeleton className="h-60" />}
      {!data && error && (
        <ErrorPanel
          effect="This entry could not be loaded."
          fix={readFailure(error).message}
          reference={readFailure(error).reference}
          onRetry={() => void refetch()}
          isRetrying={isFetching}
        />
      )}
    </Sheet>
  );
}

function Entry({ entry }: { entry: AuditEntry }) {
  const { actor, target, requestId } = entry;
  return (
    <div className="flex flex-col gap-5">
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-6 gap-y-2 text-sm">
        <Fact label="Who">
          {actorLabel(actor)}
          {actor.id && actor.id !== actor.name && <Id text={actor.id} label="Copy actor id" />}
        </Fact>
        <Fact label="Target">
          {target.name ?? targetTypeLabel(target.type)}
          <Id text={target.id} label="Copy target id" />
        </Fact>
        <Fact label="When">
          <Time at={entry.occurredAt} />
        </Fact>
        <Fact label="Recorded">
          <Time at={entry.recordedAt} />
        </Fact>
        <Fact label="From">
          {entry.ip ? <code className="font-mono text-xs">{entry.ip}</code> : whereless(actor.kind)}
        </Fact>
        <Fact label="Action">
          <code className="font-mono text-xs">{entry.action}</code>
        </Fact>
        <Fact label="Request">
          <Id text={requestId} label="Copy request id" />
          <a
            href={hrefOf({ q: requestId })}
            className="text-primary underline-offset-4 hover:underline"
          >
            Everything from this request
          </a>
        </Fact>
      </dl>
      <section aria-labelledby="audit-changes">
        <h3 id="audit-changes" className="mb-2 text-sm font-semibold">
          Before and after
        </h3>
        {entry.before === null && entry.after === null ? (
          <p className="text-sm text-fg-muted">This entry notes that it happened, and no values.</p>
        ) : (
          <Diff before={entry.before} after={entry.after} label="What changed" />
        )}
      </section>
    </div>
  );
}

const whereless = (actorKind: string) =>
  actorKind === "system" ? "Within Tenure" : "No address was known";

const Fact = ({ label, children }: { label: string; children: ReactNode }) => (
  <>
    <dt className="text-fg-muted">{label}</dt>
    <dd className="min-w-0">{children}</dd>
  </>
);

const Id = ({ text, label }: { text: string; label: string }) => (
  <span className="flex items-center gap-1">
    <code className="min-w-0 truncate font-mono text-xs text-fg-muted">{text}</code>
    <CopyButton text={text} label={label} />
  </span>
);
