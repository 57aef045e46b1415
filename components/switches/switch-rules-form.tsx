"use client";

import { keepPreviousData, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useMay } from "@/components/shell/frame-context";
import { useTRPC, useTRPCClient } from "@/components/trpc";
import { Button } from "@/components/ui/button";
import { readFailure } from "@/components/ui/failure";
import { ConflictNotice } from "@/components/ui/form/conflict-notice";
import { contested, mergeMine } from "@/components/ui/form/merge-mine";
import { SaveBar } from "@/components/ui/form/save-bar";
import { ServerForm } from "@/components/ui/form/server-form";
import { useServerForm } from "@/components/ui/form/use-server-form";
import { Notice } from "@/components/ui/notice";
import { RadioGroup } from "@/components/ui/radio-group";
import { toast } from "@/components/ui/toast-store";
import type { SwitchSettingsView } from "@/server/services/switches/list-switch-settings";
import type { SwitchRules } from "@/server/services/switches/schemas";
import { AlgorithmTable } from "./algorithm-table";
import { ExampleLine } from "./example-line";
import { algorithmWords, trialLabels } from "./switch-words";

type Saved = { version: number; rules: SwitchRules };

const nothingRefused = { problems: [], message: null, reference: null };

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

/** What all upgrades and all downgrades do. Two people may fill it; neither overwrites the other unasked. */
export function SwitchRulesForm({ settings }: { settings: SwitchSettingsView }) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queryClient = useQueryClient();
  const canWrite = useMay("offers:write");
  const [base, setBase] = useState<Saved>(settings);
  const [theirs, setTheirs] = useState<Saved | null>(null);
  const [place, setPlace] = useState(0);
  const route = settings.routes[place];
  const between = route ? { from: route.from.offerId, to: route.to.offerId } : null;
  const example = useQuery({
    ...trpc.switches.example.queryOptions({ between }),
    placeholderData: keepPreviousData,
  });

  const form = useServerForm({
    initial: base.rules,
    submit: async (rules) => {
      try {
        return await client.switches.saveRules.mutate({ ...rules, version: base.version });
      } catch (error) {
        const isLate = readFailure(error).code === "switch.changed-meanwhile";
        if (isLate) setTheirs(await client.switches.settings.query());
        throw error;
      }
    },
    onSaved: ({ version }, rules) => {
      setBase({ version, rules });
      void queryClient.invalidateQueries(trpc.switches.settings.queryFilter());
      toast.success("Ways to switch saved");
    },
  });
  const sides = ({ rules }: Saved) => ({ base: base.rules, mine: form.values, theirs: rules });
  const settle = (saved: Saved, rules: SwitchRules) => {
    form.reset(saved.rules);
    form.set("upgrade", rules.upgrade);
    form.set("downgrade", rules.downgrade);
    form.set("trial", rules.trial);
    setBase(saved);
    setTheirs(null);
  };

  return (
    <ServerForm
      form={theirs ? { ...form, outcome: nothingRefused } : form}
      label="Ways to switch"
      className="pb-4"
    >
      {theirs && (
        <ConflictNotice
          title="Somebody else has saved these settings meanwhile"
          fields={contested(sides(theirs)).map((field) => ({
            label: labels[field],
            mine: inWords(form.values)[field],
            theirs: inWords(theirs.rules)[field],
          }))}
          onKeepMine={() => settle(theirs, mergeMine(sides(theirs)))}
          onTakeTheirs={() => settle(theirs, theirs.rules)}
        />
      )}
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
    </ServerForm>
  );
}
