"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useDeferredValue, useId, useState, type SubmitEvent } from "react";
import { useRepeatKey } from "@/components/repeat-key";
import { useTRPC, useTRPCClient } from "@/components/trpc";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { readFailure } from "@/components/ui/failure";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Notice } from "@/components/ui/notice";
import { RadioGroup } from "@/components/ui/radio-group";
import { Skeleton } from "@/components/ui/skeleton";
import { toast } from "@/components/ui/toast-store";
import type { SubscriptionDetail } from "@/server/services/subscriptions/get-subscription-detail";
import { RepairPreview } from "./repair-preview";
import { readRepair, repairDone, repairWays, type WrittenRepair } from "./repair-words";
import { useRefreshSubscriptions } from "./use-refresh-subscriptions";

type RepairDialogProps = { subscription: SubscriptionDetail; onClose: () => void };

/** Repairs what is stored of a parked subscription: how, what it will be, and the button. */
export function RepairDialog({ subscription, onClose }: RepairDialogProps) {
  const { id: subscriptionId, offer } = subscription;
  const trpc = useTRPC();
  const client = useTRPCClient();
  const refresh = useRefreshSubscriptions();
  const repeatKey = useRepeatKey();
  const formId = useId();
  const [written, setWritten] = useState<WrittenRepair>({
    ...{ kind: "rebuild", paidUntil: "", nextChargeAt: "" },
  });
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const shown = useDeferredValue(written);
  const asked = readRepair(shown);
  const query = useQuery({
    ...trpc.subscriptions.previewRepair.queryOptions({
      subscriptionId,
      repair: asked ?? { kind: "rebuild" },
    }),
    enabled: asked !== null,
    placeholderData: keepPreviousData,
    gcTime: 0,
    staleTime: 0,
    retry: false,
  });
  const preview = query.error || !asked ? undefined : query.data;
  const refusal = query.error && asked ? readFailure(query.error) : null;
  // What is wrong with a date is said beside it.
  const isSaidBeside = Object.keys(refusal?.fields ?? {}).length > 0;
  const told = problem ?? (isSaidBeside ? null : refusal?.message);
  const change = (part: Partial<WrittenRepair>) => {
    setProblem(null);
    setWritten((last) => ({ ...last, ...part }));
  };

  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    const repair = readRepair(written);
    const isShown = shown === written && !query.isPlaceholderData;
    if (isBusy || !preview || !isShown || !repair) return;
    setBusy(true);
    setProblem(null);
    try {
      await client.subscriptions.repair.mutate(
        { subscriptionId, repair },
        { context: repeatKey({ subscriptionId, repair }) },
      );
      await refresh();
      toast.success(repairDone[repair.kind]);
      onClose();
    } catch (error) {
      setProblem(readFailure(error).message);
      setBusy(false);
    }
  };

  return (
    <Dialog
      open
      onClose={onClose}
      dismissible={!isBusy}
      title={`Repair ${offer.title}`}
      description={
        written.kind === "end"
          ? "Nobody is charged by a repair. It is over then, and cannot be put back."
          : "Nobody is charged by a repair. It stays parked until you put it back into billing."
      }
      footer={
        <>
          <Button onClick={isBusy ? undefined : onClose}>Cancel</Button>
          <Button
            type="submit"
            form={formId}
            variant={written.kind === "end" ? "danger" : "primary"}
            loading={isBusy}
            aria-disabled={!preview}
          >
            {written.kind === "end" ? "End it without a charge" : "Repair"}
          </Button>
        </>
      }
    >
      <form id={formId} noValidate onSubmit={submit} className="flex flex-col gap-4">
        <RadioGroup
          legend="How"
          name="kind"
          look="cards"
          value={written.kind}
          onChange={(kind) => change({ kind })}
          options={repairWays}
        />
        {written.kind === "dates" && (
          <div className="grid gap-4 sm:grid-cols-2">
            <Field label="Paid until" error={refusal?.fields["paidUntil"]}>
              <Input
                type="date"
                value={written.paidUntil}
                onChange={({ target }) => change({ paidUntil: target.value })}
              />
            </Field>
            <Field label="Next charge" error={refusal?.fields["nextChargeAt"]}>
              <Input
                type="date"
                value={written.nextChargeAt}
                onChange={({ target }) => change({ nextChargeAt: target.value })}
              />
            </Field>
          </div>
        )}
        {preview && <RepairPreview preview={preview} isStale={query.isPlaceholderData} />}
        {asked && !preview && !refusal && <Skeleton className="h-36" />}
        {told && (
          <Notice tone="bad" role="alert">
            {told}
          </Notice>
        )}
      </form>
    </Dialog>
  );
}
