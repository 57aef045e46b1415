"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTRPC, useTRPCClient } from "@/components/trpc";
import { readFailure } from "@/components/ui/failure";
import { ConflictNotice } from "@/components/ui/form/conflict-notice";
import { mergeMine } from "@/components/ui/form/merge-mine";
import { SaveBar } from "@/components/ui/form/save-bar";
import { ServerForm } from "@/components/ui/form/server-form";
import { useServerForm } from "@/components/ui/form/use-server-form";
import { toast } from "@/components/ui/toast-store";
import type { OfferView } from "@/server/services/offers/get-offer";
import type { OfferValues } from "@/server/services/offers/schemas";
import { CheckoutPreview, type Country } from "./checkout-preview";
import { contestedFields } from "./offer-conflict";
import { writtenOffer } from "./offer-form";
import { OfferSections } from "./offer-sections";
import { PreviewColumns } from "./preview-columns";
import { PriceNote } from "./price-note";

type Saved = { version: number; values: OfferValues };

const nothingRefused = { problems: [], message: null, reference: null };

type EditOfferProps = { offer: OfferView; countries: readonly Country[] };

/** Changes an offer. Two people may fill the form; neither overwrites the other unasked. */
export function EditOffer({ offer, countries }: EditOfferProps) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queryClient = useQueryClient();
  const { shortId: offerId } = offer;
  const [base, setBase] = useState<Saved>(offer);
  const [theirs, setTheirs] = useState<Saved | null>(null);
  // Put on or off sale above, the offer has another version, and says what it said.
  if (offer.version > base.version && isSame(offer.values, base.values)) {
    setBase({ version: offer.version, values: base.values });
  }

  const form = useServerForm({
    initial: base.values,
    schema: writtenOffer,
    submit: async (values) => {
      try {
        const { version } = base;
        return await client.offers.change.mutate({ ...values, offerId, version });
      } catch (error) {
        const isLate = readFailure(error).code === "offer.changed-meanwhile";
        if (isLate) setTheirs(await client.offers.get.query({ offerId }));
        throw error;
      }
    },
    onSaved: ({ version }, values) => {
      setBase({ version, values });
      setTheirs(null);
      void queryClient.invalidateQueries(trpc.offers.pathFilter());
      toast.success("Offer saved");
    },
  });

  const settle = (saved: Saved, values: OfferValues) => {
    form.reset(saved.values);
    for (const [name, value] of Object.entries(values)) {
      // Safe: the entries of a form's values are its fields.
      form.set(name as keyof OfferValues, value);
    }
    setBase(saved);
    setTheirs(null);
  };
  const sides = (saved: Saved) => {
    return { base: base.values, mine: form.values, theirs: saved.values };
  };

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
      <ServerForm
        // The choice below says what was refused, and how to go on.
        form={theirs ? { ...form, outcome: nothingRefused } : form}
        label="Offer"
        className="gap-6 pb-4"
      >
        {theirs && (
          <ConflictNotice
            title="Somebody else has saved this offer meanwhile"
            fields={contestedFields(sides(theirs))}
            onKeepMine={() => settle(theirs, mergeMine(sides(theirs)))}
            onTakeTheirs={() => settle(theirs, theirs.values)}
          />
        )}
        <OfferSections
          form={form}
          currency={offer.price.currency}
          priceNote={<PriceNote offer={offer} />}
        />
        <SaveBar form={form} />
      </ServerForm>
    </PreviewColumns>
  );
}

const isSame = (one: OfferValues, other: OfferValues) =>
  JSON.stringify(one) === JSON.stringify(other);
