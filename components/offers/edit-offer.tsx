"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useTRPC, useTRPCClient } from "@/components/trpc";
import { SaveBar } from "@/components/ui/form/save-bar";
import { useServerForm } from "@/components/ui/form/use-server-form";
import { useVersioned } from "@/components/ui/form/use-versioned";
import { VersionedForm } from "@/components/ui/form/versioned-form";
import { toast } from "@/components/ui/toast-store";
import type { OfferView } from "@/server/services/offers/get-offer";
import type { OfferValues } from "@/server/services/offers/schemas";
import { CheckoutPreview, type Country } from "./checkout-preview";
import { contestedFields } from "./offer-conflict";
import { writtenOffer } from "./offer-form";
import { OfferSections } from "./offer-sections";
import { PreviewColumns } from "./preview-columns";
import { PriceNote } from "./price-note";

type EditOfferProps = { offer: OfferView; countries: readonly Country[] };

/** Changes an offer. Two people may fill the form; neither overwrites the other unasked. */
export function EditOffer({ offer, countries }: EditOfferProps) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queryClient = useQueryClient();
  const { shortId: offerId } = offer;
  const versioned = useVersioned<OfferValues>(offer, {
    lateCode: "offer.changed-meanwhile",
    readSaved: () => client.offers.get.query({ offerId }),
  });
  const { base } = versioned;
  // Put on or off sale above, the offer has another version, and says what it said.
  if (offer.version > base.version && isSame(offer.values, base.values)) {
    versioned.settle({ version: offer.version, values: base.values });
  }

  const form = useServerForm({
    initial: base.values,
    schema: writtenOffer,
    submit: (values) =>
      versioned.save((version) => client.offers.change.mutate({ ...values, offerId, version })),
    onSaved: ({ version }, values) => {
      versioned.settle({ version, values });
      void queryClient.invalidateQueries(trpc.offers.pathFilter());
      toast.success("Offer saved");
    },
  });

  return (
    <PreviewColumns
      preview={
        <CheckoutPreview
          values={form.values}
          currency={offer.price.currency}
          countries={countries}
        />
      }
    >
      <VersionedForm
        {...{ form, versioned, contestedFields }}
        label="Offer"
        title="Somebody else has saved this offer meanwhile"
        className="gap-6 pb-4"
      >
        <OfferSections
          form={form}
          currency={offer.price.currency}
          priceNote={<PriceNote offer={offer} />}
        />
        <SaveBar form={form} />
      </VersionedForm>
    </PreviewColumns>
  );
}

const isSame = (one: OfferValues, other: OfferValues) =>
  JSON.stringify(one) === JSON.stringify(other);
