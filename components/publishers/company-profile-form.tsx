"use client";

import { useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useTRPC, useTRPCClient } from "@/components/trpc";
import { readFailure } from "@/components/ui/failure";
import { ConflictNotice } from "@/components/ui/form/conflict-notice";
import { contested, mergeMine } from "@/components/ui/form/merge-mine";
import { SaveBar } from "@/components/ui/form/save-bar";
import { ServerForm } from "@/components/ui/form/server-form";
import { useServerForm } from "@/components/ui/form/use-server-form";
import { toast } from "@/components/ui/toast-store";
import type { CompanyProfileView } from "@/server/services/publishers/get-company-profile";
import {
  AddressSection,
  ContactSection,
  IdentitySection,
  LinksSection,
  MoneyAndTimeSection,
} from "./company-sections";
import { companyLabels } from "./company-labels";

type Saved = Pick<CompanyProfileView, "version" | "values">;

const nothingRefused = { problems: [], message: null, reference: null };

const written = async () => {
  const { changeCompanyProfileInput } = await import("@/server/services/publishers/schemas");
  return changeCompanyProfileInput.omit({ version: true });
};

/** Everything the publisher says about itself. Two people may fill it; neither overwrites the other unasked. */
export function CompanyProfileForm() {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queryClient = useQueryClient();
  const router = useRouter();
  const { data } = useSuspenseQuery(trpc.company.profile.queryOptions());
  const [base, setBase] = useState<Saved>(data);
  const [theirs, setTheirs] = useState<Saved | null>(null);

  const form = useServerForm({
    initial: base.values,
    schema: written,
    submit: async (values) => {
      try {
        return await client.company.changeProfile.mutate({ version: base.version, ...values });
      } catch (error) {
        const isLate = readFailure(error).code === "company.changed-meanwhile";
        if (isLate) setTheirs(await client.company.profile.query());
        throw error;
      }
    },
    onSaved: ({ version }, values) => {
      setBase({ version, values });
      setTheirs(null);
      void queryClient.invalidateQueries(trpc.company.profile.queryFilter());
      // Name, zone and currency are shown by the frame around the page.
      router.refresh();
      toast.success("Company profile saved");
    },
  });

  const sides = ({ values }: Saved) => ({ base: base.values, mine: form.values, theirs: values });
  const settle = (values: Saved["values"]) => {
    if (!theirs) return;
    form.reset(theirs.values);
    for (const [name, value] of Object.entries(values)) {
      // Safe: the entries of a form's values are its fields.
      form.set(name as keyof typeof values, value);
    }
    setBase(theirs);
    setTheirs(null);
  };

  return (
    <ServerForm
      // The choice below says what was refused, and how to go on.
      form={theirs ? { ...form, outcome: nothingRefused } : form}
      label="Company profile"
      className="pb-4"
    >
      {theirs && (
        <ConflictNotice
          title="Somebody else has saved the profile meanwhile"
          fields={contested(sides(theirs)).map((field) => ({
            label: companyLabels[field],
            mine: form.values[field],
            theirs: theirs.values[field],
          }))}
          onKeepMine={() => settle(mergeMine(sides(theirs)))}
          onTakeTheirs={() => settle(theirs.values)}
        />
      )}
      <div>
        <IdentitySection form={form} />
        <AddressSection form={form} />
        <ContactSection form={form} />
        <LinksSection form={form} />
        <MoneyAndTimeSection form={form} />
      </div>
      <SaveBar form={form} />
    </ServerForm>
  );
}
