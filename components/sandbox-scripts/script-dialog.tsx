"use client";

import { useState } from "react";
import { useTRPCClient } from "@/components/trpc";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { ServerForm } from "@/components/ui/form/server-form";
import { useServerForm } from "@/components/ui/form/use-server-form";
import { NativeSelect } from "@/components/ui/native-select";
import { afterScript, type AfterScript, type ScriptEntry } from "@/server/domain/payment-script";
import type { ScriptView } from "@/server/services/sandbox-scripts/list-scripts";
import type { SubjectView } from "@/server/services/sandbox-scripts/script-subject";
import { EntriesFields } from "./entries-fields";
import { afterwardsLabels, subjectInput, subjectText } from "./script-words";
import { SubjectPicker } from "./subject-picker";
import { useRefreshScripts } from "./use-refresh-scripts";

type Props = { known: ScriptView | null; onClose: () => void; onSaved: () => void };

const first: ScriptEntry = {
  operation: "payment",
  outcome: "insufficient-funds",
  chargebackAfterDays: null,
};

/** Writes a script: first for which card or customer, then what is answered, line by line. */
export function ScriptDialog({ known, onClose, onSaved }: Props) {
  const [subject, setSubject] = useState<SubjectView | null>(known?.subject ?? null);
  return (
    <Dialog
      open
      size="lg"
      onClose={onClose}
      title={known ? "Rewrite script" : "Write script"}
      description={
        subject
          ? `${subjectText(subject)}: one line answers each ask, from the first line on.`
          : "Choose whose asks it answers."
      }
    >
      {subject ? (
        <ScriptForm known={known} subject={subject} onClose={onClose} onSaved={onSaved} />
      ) : (
        <SubjectPicker onPick={setSubject} />
      )}
    </Dialog>
  );
}

function ScriptForm({ known, subject, onClose, onSaved }: Props & { subject: SubjectView }) {
  const client = useTRPCClient();
  const refresh = useRefreshScripts();
  const entries: readonly ScriptEntry[] = known
    ? known.entries.map(({ operation, outcome, chargebackAfterDays }) => {
        return { operation, outcome, chargebackAfterDays };
      })
    : [first];
  const form = useServerForm({
    initial: { subject: subjectInput(subject), entries, afterwards: afterwardsOf(known) },
    schema: async () => (await import("@/server/services/sandbox-scripts/schemas")).setScriptInput,
    submit: async ({ entries: lines, ...values }) => {
      await client.sandboxScripts.set.mutate({ ...values, entries: [...lines] });
      await refresh();
    },
    onSaved,
  });
  return (
    <ServerForm form={form} guard={false} label="Script">
      <EntriesFields
        entries={form.values.entries}
        onChange={(lines) => form.set("entries", lines)}
      />
      <Field label="Afterwards" {...form.field("afterwards")}>
        <NativeSelect
          value={form.values.afterwards}
          onChange={(event) => form.set("afterwards", readAfterwards(event.target.value))}
        >
          {afterScript.map((value) => (
            <option key={value} value={value}>
              {afterwardsLabels[value]}
            </option>
          ))}
        </NativeSelect>
      </Field>
      <div className="flex flex-col-reverse gap-2 sm:flex-row sm:justify-end">
        <Button onClick={onClose}>Cancel</Button>
        <Button type="submit" variant="primary" loading={form.isBusy}>
          Set script
        </Button>
      </div>
    </ServerForm>
  );
}

const afterwardsOf = (known: ScriptView | null): AfterScript => known?.afterwards ?? "own-outcome";

const readAfterwards = (text: string): AfterScript =>
  afterScript.find((known) => known === text) ?? "own-outcome";
