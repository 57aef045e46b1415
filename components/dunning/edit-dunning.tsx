"use client";

import { useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { useState } from "react";
import { PreviewColumns } from "@/components/offers/preview-columns";
import { useTRPC, useTRPCClient } from "@/components/trpc";
import { Button } from "@/components/ui/button";
import { readFailure } from "@/components/ui/failure";
import { SaveBar } from "@/components/ui/form/save-bar";
import { useServerForm } from "@/components/ui/form/use-server-form";
import { useVersioned } from "@/components/ui/form/use-versioned";
import { VersionedForm } from "@/components/ui/form/versioned-form";
import { toast } from "@/components/ui/toast-store";
import { inOrder } from "@/server/domain/billing/tries-in-order";
import type { DunningPreview } from "@/server/services/dunning/preview-dunning-setting";
import type { DunningSettingInput, DunningValues } from "@/server/services/dunning/schemas";
import { DunningFields } from "./dunning-fields";
import { contestedFields, isSameSetting, writtenDunning } from "./dunning-form";
import { periodLabels } from "./dunning-words";
import { ReviewDialog } from "./review-dialog";
import { TimelineCard } from "./timeline-card";

const lateCode = "dunning.changed-meanwhile";

/**
 * Changes one setting. Before it is saved the server counts whom it concerns; two people may fill
 * the form, and neither overwrites the other unasked.
 */
export function EditDunning({ setting }: { setting: DunningSettingInput }) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queryClient = useQueryClient();
  const { data } = useSuspenseQuery(trpc.dunning.get.queryOptions(setting));
  const versioned = useVersioned<DunningValues>(data, {
    lateCode,
    readSaved: () => client.dunning.get.query(setting),
  });
  const saved = versioned.base.values;
  const [review, setReview] = useState<{ preview: DunningPreview; values: DunningValues }>();

  const form = useServerForm({
    initial: saved,
    schema: writtenDunning,
    submit: (values) => client.dunning.preview.query({ ...setting, ...values }),
    onSaved: (preview, values) => {
      // Looked at, not saved: the form goes on being one with changes.
      form.reset(saved, values);
      setReview({ preview, values });
    },
  });

  const save = async (written: DunningValues) => {
    const values = inOrder(written);
    try {
      const { version } = await versioned.save((last) =>
        client.dunning.save.mutate({ ...setting, ...values, version: last }),
      );
      form.reset(values);
      versioned.settle({ version, values });
      toast.success("Dunning setting saved");
    } catch (error) {
      // Too late, the form says so and offers the choice.
      if (readFailure(error).code !== lateCode) throw error;
    } finally {
      void queryClient.invalidateQueries(trpc.dunning.pathFilter());
    }
  };

  return (
    <PreviewColumns preview={<TimelineCard values={form.values} />}>
      <VersionedForm
        {...{ form, versioned, contestedFields }}
        label="Dunning setting"
        title="Somebody else has saved this setting meanwhile"
        className="gap-6 pb-4"
      >
        <DunningFields form={form} />
        {!isSameSetting(form.values, data.defaults) && (
          <div className="border-t border-line pt-4">
            <Button onClick={() => form.reset(saved, data.defaults)}>Reset to defaults</Button>
          </div>
        )}
        <SaveBar form={form} label="Review and save" />
      </VersionedForm>
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
