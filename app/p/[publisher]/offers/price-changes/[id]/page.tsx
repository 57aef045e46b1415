import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Gate } from "@/app/_lib/gate";
import { orSignIn } from "@/app/_lib/or-sign-in";
import { api, HydrateClient, prefetched, trpc } from "@/app/_lib/trpc";
import { PriceChangeDetail } from "@/components/price-changes/price-change-detail";
import { priceChangeInput } from "@/server/services/price-changes/schemas";

export const metadata: Metadata = { title: "Price change" };

type Props = { params: Promise<{ id: string }> };

export default function PriceChangePage(props: Props) {
  return (
    <Gate permission="overview:read" title="Price change" what="see the price changes">
      <Change {...props} />
    </Gate>
  );
}

/** Waits for the change: one that is not there has another page, and another status. */
async function Change({ params }: Props) {
  const asked = priceChangeInput.safeParse({ priceChangeId: (await params).id });
  if (!asked.success) notFound();
  await orSignIn(api.priceChanges.get(asked.data));
  await prefetched(trpc.priceChanges.get.queryOptions(asked.data));
  return (
    <HydrateClient>
      <PriceChangeDetail {...asked.data} />
    </HydrateClient>
  );
}
