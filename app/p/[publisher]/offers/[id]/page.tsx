import type { Metadata } from "next";
import { cache } from "react";
import { Gate } from "@/app/_lib/gate";
import { orSignIn } from "@/app/_lib/or-sign-in";
import { api, HydrateClient, prefetched, trpc } from "@/app/_lib/trpc";
import { countryOptions } from "@/components/accounts/place-options";
import { OfferDetail } from "@/components/offers/offer-detail";

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** Asked for by the title and by the page. */
const findOffer = cache((offerId: string) => api.offers.get({ offerId }));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const offer = await findOffer((await params).id).catch(() => null);
  return { title: offer?.title ?? "Offer" };
}

export default function OfferPage(props: Props) {
  return (
    <Gate permission="overview:read" title="Offer" what="see the offers">
      <Offer {...props} />
    </Gate>
  );
}

/** Waits for the offer: one that is not there has another page, and another status. */
async function Offer({ params, searchParams }: Props) {
  const offerId = (await params).id;
  const { tab } = await searchParams;
  await orSignIn(findOffer(offerId));
  await prefetched(trpc.offers.get.queryOptions({ offerId }));
  return (
    <HydrateClient>
      <OfferDetail
        offerId={offerId}
        tab={tab === "edit" ? "edit" : "summary"}
        countries={countryOptions()}
      />
    </HydrateClient>
  );
}
