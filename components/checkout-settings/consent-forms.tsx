"use client";

import { useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { useTRPC, useTRPCClient } from "@/components/trpc";
import { Field } from "@/components/ui/field";
import { SaveBar } from "@/components/ui/form/save-bar";
import { ServerForm } from "@/components/ui/form/server-form";
import { useServerForm } from "@/components/ui/form/use-server-form";
import { Input } from "@/components/ui/input";
import { toast } from "@/components/ui/toast-store";
import type { ConsentName, ConsentTerms } from "@/server/domain/consent";

const titles: Record<ConsentName, string> = { terms: "Terms", marketing: "News by email" };

/** What customers are asked to agree to, each with words of its own. */
export function ConsentForms() {
  const { data } = useSuspenseQuery(useTRPC().consents.list.queryOptions());
  return (
    <div className="flex flex-col gap-8">
      {data.map((terms) => (
        <ConsentForm key={terms.name} terms={terms} />
      ))}
    </div>
  );
}

function ConsentForm({ terms }: { terms: ConsentTerms }) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queryClient = useQueryClient();
  const { name, version, isRequired } = terms;
  const title = titles[name];
  const form = useServerForm({
    initial: { label: terms.label, url: terms.url ?? "" },
    submit: (values) => client.consents.save.mutate({ name, ...values }),
    onSaved: () => {
      void queryClient.invalidateQueries(trpc.consents.list.queryFilter());
      toast.success(`${title}: saved`);
    },
  });
  const detail = isRequired ? "Needed for an account" : "Customers may decline it";
  return (
    <ServerForm form={form} label={title}>
      <div>
        <h3 className="text-sm font-semibold">{title}</h3>
        <p className="text-xs text-fg-muted">
          Version {version}. {detail}.
        </p>
      </div>
      <Field label="What customers agree to" {...form.field("label")}>
        <Input {...form.text("label")} maxLength={200} autoComplete="off" />
      </Field>
      <Field label="Address of the text" optional {...form.field("url")}>
        <Input
          {...form.text("url")}
          type="url"
          placeholder="https://www.example.com/terms"
          autoComplete="off"
          spellCheck={false}
        />
      </Field>
      <SaveBar form={form} />
    </ServerForm>
  );
}
