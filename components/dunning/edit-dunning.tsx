"use client";

import { useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { useState } from "react";
import { PreviewColumns } from "@/components/offers/preview-columns";
import { useTRPC, useTRPCClient } from "@/components/trpc";
import { Button } from "@/components/ui/button";
import { readFailure } from "@/components/ui/failure";
import { ConflictNotice } from "@/components/ui/form/conflict-notice";
import { mergeMine } from "@/components/ui/form/merge-mine";
import { SaveBar } from "@/components/ui/form/save-bar";
import { ServerForm } from "@/components/ui/form/server-form";
import { useServerForm } from "@/components/ui/form/use-server-form";
import { toast } from "@/components/ui/toast-store";
import { inOrder } from "@/server/domain/billing/tries-in-order";
import type { DunningPreview } from "@/server/services/dunning/preview-dunning-setting";
import type { DunningSettingInput, DunningValues } from "@/server/services/dunning/schemas";
import { DunningFields } from "./dunning-fields";
import { contestedFields, isSameSetting, writtenDunning } from "./dunning-form";
import { periodLabels } from "./dunning-words";
import { ReviewDialog } from "./review-dialog";
import { TimelineCard } from "./timeline-card";

type Saved = { version: number; values: DunningValues };

const nothingRefused = { problems: [], message: null, reference: null };

/**
 * Changes one setting. Before it is saved the server counts whom it concerns; two people may fill
 * the form, and neither overwrites the other unasked.
 */
export function EditDunning({ setting }: { setting: DunningSettingInput }) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queryClient = useQueryClient();
  const { data } = useSuspenseQuery(trpc.dunning.get.queryOptions(setting));
  const [base, setBase] = useState<Saved>(data);
  const [theirs, setTheirs] = useState<Saved | null>(null);
  const [review, setReview] = useState<{ preview: DunningPreview; values: DunningValues }>();

  const form = useServerForm({
    initial: base.values,
    schema: writtenDunning,
    submit: (values) => client.dunning.preview.query({ ...setting, ...values }),
    onSaved: (preview, values) => {
      // Looked at, not saved: the form goes on being one with changes.
      lay(base.values, values);
      setReview({ preview, values });
    },
  });
  const lay = (saved: DunningValues, values: DunningValues) => {
    form.reset(saved);
    for (const [name, value] of Object.entries(values)) {
      // Safe: the entries of a form's values are its fields.
      form.set(name as keyof DunningValues, value);
    }
  };
  const settle = (saved: Saved, values: DunningValues) => {
    lay(saved.values, values);
    setBase(saved);
    setTheirs(null);
  };
  const sides = ({ values }: Saved) => ({ base: base.values, mine: form.values, theirs: values });

  const save = async (written: DunningValues) => {
    const values = inOrder(written);
    try {
      const { version } = await client.dunning.save.mutate({
        ...setting,
        ...values,
        version: base.version,
      });
      settle({ version, values }, values);
      toast.success("Dunning setting saved");
    } catch (error) {
      if (readFailure(error).code !== "dunning.changed-meanwhile") throw error;
      setTheirs(await client.dunning.get.query(setting));
    } finally {
      void queryClient.invalidateQueries(trpc.dunning.pathFilter());
    }
  };

  return (
    <PreviewColumns preview={<TimelineCard values={form.values} />}>
      <ServerForm
        // The choice below says what was refused, and how to go on.
        form={theirs ? { ...form, outcome: nothingRefused } : form}
        label="Dunning setting"
        className="gap-6 pb-4"
      >
        {theirs && (
          <ConflictNotice
            title="Somebody else has saved this setting meanwhile"
            fields={contestedFields(sides(theirs))}
            onKeepMine={() => settle(theirs, mergeMine(sides(theirs)))}
            onTakeTheirs={() => settle(theirs, theirs.values)}
          />
        )}
        <DunningFields form={form} />
        {!isSameSetting(form.values, data.defaults) && (
          <div className="border-t border-line pt-4">
            <Button onClick={() => lay(base.values, data.defaults)}>Reset to defaults</Button>
          </div>
        )}
        <SaveBar form={form} label="Review and save" />
      </ServerForm>
      {review && (
        <ReviewDialog
          period={periodLabels[setting.period].toLowerCase()}
          preview={review.preview}
          onClose={() => setReview(undefined)}
          onConfirm={() => save(review.values)}
        />
      )}
    </PreviewColumns>
  );
}
