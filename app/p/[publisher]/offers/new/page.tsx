import type { Metadata } from "next";
import { Gate } from "@/app/_lib/gate";
import { orSignIn } from "@/app/_lib/or-sign-in";
import { api } from "@/app/_lib/trpc";
import { countryOptions } from "@/components/accounts/place-options";
import { NewOffer } from "@/components/offers/new-offer";
import { showsPricesWithTax } from "@/server/domain/vat-rates";

export const metadata: Metadata = { title: "New subscription" };

export default async function NewOfferPage() {
  const { publisher } = await orSignIn(api.dashboard.frame());
  return (
    <Gate permission="offers:write" title="New subscription" what="create offers">
      <NewOffer
        countries={countryOptions()}
        isTaxIncluded={showsPricesWithTax(publisher.country)}
      />
    </Gate>
  );
}
