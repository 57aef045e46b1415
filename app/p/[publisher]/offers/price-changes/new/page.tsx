import type { Metadata } from "next";
import { Gate } from "@/app/_lib/gate";
import { HydrateClient, prefetched, trpc } from "@/app/_lib/trpc";
import { NewPriceChange } from "@/components/price-changes/new-price-change";
import { onSale } from "@/components/offers/on-sale";

export const metadata: Metadata = { title: "New price change" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default function NewPriceChangePage(props: Props) {
  return (
    <Gate permission="offers:write" title="New price change" what="change prices">
      <Form {...props} />
    </Gate>
  );
}

async function Form({ searchParams }: Props) {
  const { offer } = await searchParams;
  await prefetched(trpc.offers.list.queryOptions(onSale));
  return (
    <HydrateClient>
      <NewPriceChange offerId={typeof offer === "string" ? offer : ""} />
    </HydrateClient>
  );
}
