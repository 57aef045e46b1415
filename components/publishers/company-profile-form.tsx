"use client";

import { useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTRPC, useTRPCClient } from "@/components/trpc";
import { contestedFieldsOf } from "@/components/ui/form/contested-fields";
import { SaveBar } from "@/components/ui/form/save-bar";
import { useServerForm } from "@/components/ui/form/use-server-form";
import { useVersioned } from "@/components/ui/form/use-versioned";
import { VersionedForm } from "@/components/ui/form/versioned-form";
import { toast } from "@/components/ui/toast-store";
import {
  AddressSection,
  ContactSection,
  IdentitySection,
  LinksSection,
  MoneyAndTimeSection,
} from "./company-sections";
import { companyLabels, type CompanyValues } from "./company-labels";

const contestedFields = contestedFieldsOf<CompanyValues>(companyLabels, (values) => values);

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
  const versioned = useVersioned<CompanyValues>(data, {
    lateCode: "company.changed-meanwhile",
    readSaved: () => client.company.profile.query(),
  });

  const form = useServerForm({
    initial: versioned.base.values,
    schema: written,
    submit: (values) =>
      versioned.save((version) => client.company.changeProfile.mutate({ version, ...values })),
    onSaved: ({ version }, values) => {
      versioned.settle({ version, values });
      void queryClient.invalidateQueries(trpc.company.profile.queryFilter());
      // Name, zone and currency are shown by the frame around the page.
      router.refresh();
      toast.success("Company profile saved");
    },
  });

  return (
    <VersionedForm
      {...{ form, versioned, contestedFields }}
      label="Company profile"
      title="Somebody else has saved the profile meanwhile"
      className="pb-4"
    >
      <div>
        <IdentitySection form={form} />
        <AddressSection form={form} />
        <ContactSection form={form} />
        <LinksSection form={form} />
        <MoneyAndTimeSection form={form} />
      </div>
      <SaveBar form={form} />
    </VersionedForm>
  );
}
