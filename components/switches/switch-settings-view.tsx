"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { useTRPC } from "@/components/trpc";
import { Section } from "@/components/ui/section";
import { RoutesTable } from "./routes-table";
import { SwitchRulesForm } from "./switch-rules-form";

/** Which plans subscribers may change to, and what a change does to money and dates. */
export function SwitchSettingsView() {
  const trpc = useTRPC();
  const { data: settings } = useSuspenseQuery(trpc.switches.settings.queryOptions());
  return (
    <div className="flex flex-col gap-8">
      <Section
        title="Allowed switches"
        detail="Between plans of one currency. What is not listed here cannot be switched to."
      >
        <RoutesTable routes={settings.routes} />
      </Section>
      <Section
        title="What a switch does"
        detail="One way for all upgrades, and one for all downgrades. Switches that are planned already happen as they were announced."
      >
        <SwitchRulesForm settings={settings} />
      </Section>
    </div>
  );
}
