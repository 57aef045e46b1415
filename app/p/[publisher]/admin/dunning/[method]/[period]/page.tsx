import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Gate } from "@/app/_lib/gate";
import { orSignIn } from "@/app/_lib/or-sign-in";
import { api, HydrateClient, prefetched, trpc } from "@/app/_lib/trpc";
import { DunningHeader } from "@/components/dunning/dunning-header";
import { EditDunning } from "@/components/dunning/edit-dunning";
import { dunningSettingInput } from "@/server/services/dunning/schemas";

export const metadata: Metadata = { title: "Dunning setting" };

type Props = { params: Promise<{ method: string; period: string }> };

export default function DunningSettingPage(props: Props) {
  return (
    <Gate
      permission="settings:read"
      title="Dunning setting"
      what="see how payments are tried again"
    >
      <Setting {...props} />
    </Gate>
  );
}

/** Waits for the setting: one that is not there has another page, and another status. */
async function Setting({ params }: Props) {
  const { method, period } = await params;
  const asked = dunningSettingInput.safeParse({ method, period });
  if (!asked.success) notFound();
  const { data: setting } = asked;
  await orSignIn(api.dunning.get(setting));
  await prefetched(trpc.dunning.get.queryOptions(setting));
  return (
    <HydrateClient>
      <DunningHeader setting={setting} />
      <EditDunning setting={setting} />
    </HydrateClient>
  );
}
