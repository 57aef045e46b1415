"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { useTRPCClient } from "@/components/trpc";
import { Button } from "@/components/ui/button";
import { ServerForm } from "@/components/ui/form/server-form";
import { useServerForm } from "@/components/ui/form/use-server-form";
import { currencyOfCountry } from "@/server/domain/country-currency";
import { PublisherFields, type Places, type PublisherValues } from "./publisher-fields";
import { useOwnZone } from "./use-own-zone";

type NewPublisherFormProps = {
  places: Places;
  /** What the browser's languages suggest. */
  country: string;
};

/** Another publisher for somebody who has an account; opens on its Overview. */
export function NewPublisherForm({ places, country }: NewPublisherFormProps) {
  const client = useTRPCClient();
  const router = useRouter();
  const ownZone = useOwnZone();
  // One key for this form: a second press, or a second try after a lost answer, opens no second one.
  const [idempotencyKey] = useState(() => crypto.randomUUID());
  const form = useServerForm<PublisherValues, { publisherId: number }>({
    initial: {
      publisherName: "",
      country,
      currency: currencyOfCountry(country) ?? "",
      timeZone: "",
    },
    submit: (values) =>
      client.dashboard.openPublisher.mutate(
        { ...values, timeZone: values.timeZone || ownZone },
        { context: { idempotencyKey } },
      ),
    onSaved: ({ publisherId }) => router.push(`/p/${publisherId}/overview`),
  });

  return (
    <ServerForm form={form} label="New publisher">
      <PublisherFields form={form} places={places} ownZone={ownZone} />
      <Button type="submit" variant="primary" size="lg" loading={form.isBusy}>
        Create publisher
      </Button>
    </ServerForm>
  );
}
