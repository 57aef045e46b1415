"use client";

import { keepPreviousData, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useMay } from "@/components/shell/frame-context";
import { useTRPC, useTRPCClient } from "@/components/trpc";
import { Button } from "@/components/ui/button";
import { contestedFieldsOf } from "@/components/ui/form/contested-fields";
import { SaveBar } from "@/components/ui/form/save-bar";
import { useServerForm } from "@/components/ui/form/use-server-form";
import { useVersioned } from "@/components/ui/form/use-versioned";
import { VersionedForm } from "@/components/ui/form/versioned-form";
import { Notice } from "@/components/ui/notice";
import { RadioGroup } from "@/components/ui/radio-group";
import { toast } from "@/components/ui/toast-store";
import type { SwitchSettingsView } from "@/server/services/switches/list-switch-settings";
import type { SwitchRules } from "@/server/services/switches/schemas";
import { AlgorithmTable } from "./algorithm-table";
import { ExampleLine } from "./example-line";
import { algorithmWords, trialLabels } from "./switch-words";

const labels: Record<keyof SwitchRules, string> = {
  upgrade: "Upgrades",
  downgrade: "Downgrades",
  trial: "Free trials",
};

const inWords = ({ upgrade, downgrade, trial }: SwitchRules) => ({
  upgrade: algorithmWords[upgrade].title,
  downgrade: algorithmWords[downgrade].title,
  trial: trialLabels[trial].title,
});

const contestedFields = contestedFieldsOf(labels, inWords);

const versionedOf = ({ version, rules }: SwitchSettingsView) => ({ version, values: rules });

/** What all upgrades and all downgrades do. Two people may fill it; neither overwrites the other unasked. */
export function SwitchRulesForm({ settings }: { settings: SwitchSettingsView }) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queryClient = useQueryClient();
  const canWrite = useMay("offers:write");
  const versioned = useVersioned<SwitchRules>(versionedOf(settings), {
    lateCode: "switch.changed-meanwhile",
    readSaved: async () => versionedOf(await client.switches.settings.query()),
  });
  const [place, setPlace] = useState(0);
  const route = settings.routes[place];
  const between = route ? { from: route.from.offerId, to: route.to.offerId } : null;
  const example = useQuery({
    ...trpc.switches.example.queryOptions({ between }),
    placeholderData: keepPreviousData,
  });

  const form = useServerForm({
    initial: versioned.base.values,
    submit: (rules) =>
      versioned.save((version) => client.switches.saveRules.mutate({ ...rules, version })),
    onSaved: ({ version }, values) => {
      versioned.settle({ version, values });
      void queryClient.invalidateQueries(trpc.switches.settings.queryFilter());
      toast.success("Ways to switch saved");
    },
  });
  return (
    <VersionedForm
      {...{ form, versioned, contestedFields }}
      label="Ways to switch"
      title="Somebody else has saved these settings meanwhile"
      className="pb-4"
    >
      <ExampleLine
        routes={settings.routes}
        place={route ? place : -1}
        onChange={setPlace}
        example={example.data}
      />
      {example.isError && (
        <Notice
          tone="bad"
          role="alert"
          action={
            <Button size="sm" onClick={() => void example.refetch()} loading={example.isFetching}>
              Try again
            </Button>
          }
        >
          The example could not be worked out. The ways can be chosen all the same.
        </Notice>
      )}
      <AlgorithmTable
        value={form.values}
        onChange={form.set}
        example={example.data}
        canWrite={canWrite}
      />
      <RadioGroup
        {...form.choice("trial")}
        {...form.field("trial")}
        legend="During a free trial"
        look="cards"
        className="max-w-160"
        options={(["keep", "end"] as const).map((value) => ({
          value,
          label: trialLabels[value].title,
          hint: trialLabels[value].detail,
          ...(!canWrite && { unavailable: trialLabels[value].detail }),
        }))}
      />
      <SaveBar form={form} />
    </VersionedForm>
  );
}
