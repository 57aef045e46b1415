"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useDeferredValue, useId, useState, type SubmitEvent } from "react";
import { useRepeatKey } from "@/components/repeat-key";
import { declineText } from "@/components/transactions/decline-words";
import { useTRPC, useTRPCClient } from "@/components/trpc";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { readFailure } from "@/components/ui/failure";
import { useFormat, useFormatSettings } from "@/components/ui/format-context";
import { Notice } from "@/components/ui/notice";
import { Skeleton } from "@/components/ui/skeleton";
import { toast } from "@/components/ui/toast-store";
import type { ChangeKind } from "@/server/services/subscriptions/change/schemas";
import type { ChangePreview as Preview } from "@/server/services/subscriptions/preview-of";
import type { SubscriptionOptions } from "@/server/services/subscriptions/subscription-options";
import { ChangeFields } from "./change-fields";
import { blankChange, readChange, type Written } from "./change-form";
import { ChangePreview } from "./change-preview";
import { wordsFor } from "./change-words";
import { sendChange } from "./send-change";
import { useRefreshSubscriptions } from "./use-refresh-subscriptions";

export type ChangedSubscription = { id: number; offer: { title: string } };

/** There is something to choose; the others ask whether to do it. */
const hasChoice: ReadonlySet<ChangeKind> = new Set([
  "switch",
  "pause",
  "extend",
  "apply-discount",
  "change-method",
]);

type ChangeDialogProps = {
  kind: ChangeKind;
  subscription: ChangedSubscription;
  options: SubscriptionOptions;
  onClose: () => void;
};

/** Makes a change of a subscription: what is to be said of it, what it comes to, and the button. */
export function ChangeDialog({ kind, subscription, options, onClose }: ChangeDialogProps) {
  const { id: subscriptionId, offer } = subscription;
  const trpc = useTRPC();
  const client = useTRPCClient();
  const refresh = useRefreshSubscriptions();
  const repeatKey = useRepeatKey();
  const formId = useId();
  const { timeZone } = useFormatSettings();
  const [written, setWritten] = useState<Written>(() => blankChange(options, timeZone));
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const words = wordsFor(kind, options);

  const read = readChange(kind, written);
  const shown = useDeferredValue(written);
  const readable = readChange(kind, shown);
  const asked = "change" in readable ? withoutReason(readable.change) : null;
  const query = useQuery({
    ...trpc.subscriptions.preview.queryOptions({
      subscriptionId,
      change: asked ?? { kind: "stop", reason: "" },
    }),
    enabled: asked !== null,
    placeholderData: keepPreviousData,
    gcTime: 0,
    staleTime: 0,
    retry: false,
  });
  const preview = query.error ? undefined : query.data;

  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    const isShown = shown === written && !query.isPlaceholderData;
    if (isBusy || !preview || !isShown || !("change" in read)) return;
    setBusy(true);
    setProblem(null);
    const { change } = read;
    const expects = {
      chargedMinor: preview.charged.total.minor,
      givenBackMinor: preview.givenBack.total.minor,
    };
    try {
      const { charge } = await sendChange(client, {
        subscriptionId,
        change,
        expects,
        ...repeatKey({ change, expects }),
      });
      await refresh();
      if (charge?.state === "declined") {
        setProblem(
          `The bank declined. ${declineText(charge.declineCode ?? "")} Nothing was charged.`,
        );
        return setBusy(false);
      }
      toast.success(
        charge?.state === "pending" ? `${words.done}; the bank is being asked` : words.done,
      );
      onClose();
    } catch (error) {
      const { message, code } = readFailure(error);
      setProblem(message);
      setBusy(false);
      if (code === "subscription.preview-outdated") void query.refetch();
    }
  };

  const problems = "problems" in read ? read.problems : {};
  const refusal = query.error && asked ? readFailure(query.error).message : null;
  return (
    <Dialog
      open
      onClose={onClose}
      dismissible={!isBusy}
      role={hasChoice.has(kind) ? "dialog" : "alertdialog"}
      title={words.title(offer.title)}
      description={words.detail}
      footer={
        <>
          <Button
            {...(!hasChoice.has(kind) && { "data-initial-focus": true })}
            onClick={isBusy ? undefined : onClose}
          >
            {words.cancel ?? "Cancel"}
          </Button>
          <Button
            type="submit"
            form={formId}
            variant={kind === "terminate" || kind === "stop" ? "danger" : "primary"}
            loading={isBusy}
            aria-disabled={!preview}
          >
            <ActionLabel action={words.action} preview={preview} />
          </Button>
        </>
      }
    >
      <form id={formId} noValidate onSubmit={submit} className="flex flex-col gap-4">
        <ChangeFields
          kind={kind}
          options={options}
          written={written}
          problems={problems}
          onChange={(change) => setWritten((last) => ({ ...last, ...change }))}
        />
        {preview && !("problems" in read) && (
          <ChangePreview
            preview={preview}
            taxCountry={options.taxCountry}
            isStale={query.isPlaceholderData}
          />
        )}
        {!preview && !refusal && <Skeleton className="h-36" />}
        {(problem ?? refusal) && (
          <Notice tone="bad" role="alert">
            {problem ?? refusal}
          </Notice>
        )}
      </form>
    </Dialog>
  );
}

/** The act, and the amount where money moves. */
function ActionLabel({ action, preview }: { action: string; preview: Preview | undefined }) {
  const { money } = useFormat();
  const total = preview?.charged.total;
  if (!total || total.minor === 0) return action;
  return `${action} and charge ${money(total, true)}`;
}

/** A reason changes nothing of what a change comes to: it is not asked for anew with every letter. */
function withoutReason<Change extends object>(change: Change): Change {
  return "reason" in change ? { ...change, reason: "" } : change;
}
