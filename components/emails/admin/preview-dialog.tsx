"use client";

import { useQuery } from "@tanstack/react-query";
import { MailParts } from "@/components/emails/mail-parts";
import { useMay } from "@/components/shell/frame-context";
import { useTRPC } from "@/components/trpc";
import { Dialog } from "@/components/ui/dialog";
import { ErrorPanel } from "@/components/ui/error-panel";
import { readFailure } from "@/components/ui/failure";
import { Skeleton } from "@/components/ui/skeleton";
import type { TemplateLine } from "@/server/services/emails/admin/list-email-templates";
import { TestSendForm } from "./test-send-form";

type Props = { line: TemplateLine; onClose: () => void };

/** A mail as customers would get it, with made-up figures, and a way to send it to oneself. */
export function PreviewDialog({ line, onClose }: Props) {
  const trpc = useTRPC();
  const mayTest = useMay("settings:write");
  const { template, label, when } = line;
  const { data, error, refetch } = useQuery(trpc.emails.preview.queryOptions({ template }));
  const failure = error && readFailure(error);
  return (
    <Dialog open size="lg" onClose={onClose} title={label} description={when}>
      {failure ? (
        <ErrorPanel
          effect="The mail could not be shown."
          fix={failure.message}
          onRetry={() => void refetch()}
          reference={failure.reference}
        />
      ) : data ? (
        <div className="flex flex-col gap-4">
          <p className="text-sm">
            <span className="text-fg-muted">Subject: </span>
            <span className="font-medium">{data.subject}</span>
          </p>
          <MailParts mail={data} height="h-[max(18rem,calc(100dvh-30rem))]" />
          {mayTest && <TestSendForm template={template} />}
        </div>
      ) : (
        <Skeleton className="h-96" />
      )}
    </Dialog>
  );
}
