"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import { useRepeatKey } from "@/components/repeat-key";
import { useFrame, usePublisherPath } from "@/components/shell/frame-context";
import { useTRPC, useTRPCClient } from "@/components/trpc";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Button } from "@/components/ui/button";
import { ServerForm } from "@/components/ui/form/server-form";
import { useServerForm } from "@/components/ui/form/use-server-form";
import { PageHeader } from "@/components/ui/page";
import { toast } from "@/components/ui/toast-store";
import { CheckoutPreview, type Country } from "./checkout-preview";
import { blankOffer, writtenOffer } from "./offer-form";
import { OfferSections } from "./offer-sections";
import { PreviewColumns } from "./preview-columns";

type NewOfferProps = {
  countries: readonly Country[];
  /** As is usual in the publisher's country. */
  isTaxIncluded: boolean;
};

/** Makes an offer on one page, beside what customers will see of it. */
export function NewOffer({ countries, isTaxIncluded }: NewOfferProps) {
  const { publisher } = useFrame();
  const path = usePublisherPath();
  const router = useRouter();
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queryClient = useQueryClient();
  const repeatKey = useRepeatKey();
  const isPublished = useRef(false);
  const [isPublishing, setPublishing] = useState(false);
  // Told before the form is sent by the same press: state would arrive a render too late.
  const press = (publishes: boolean) => {
    isPublished.current = publishes;
    setPublishing(publishes);
  };

  const form = useServerForm({
    initial: blankOffer(isTaxIncluded),
    schema: writtenOffer,
    submit: (values) => {
      const input = { ...values, isPublished: isPublished.current };
      return client.offers.create.mutate(input, { context: repeatKey(input) });
    },
    onSaved: ({ offerId }, { title }) => {
      void queryClient.invalidateQueries(trpc.offers.pathFilter());
      toast.success(isPublished.current ? `${title} is on sale` : `${title} is saved as a draft`);
      router.push(path(`/offers/${offerId.slice(0, 10)}`));
    },
  });

  return (
    <>
      <PageHeader
        breadcrumb={<Breadcrumb trail={[{ label: "Offers", href: path("/offers") }]} />}
        title="New subscription"
        detail="Customers pay it again and again until they cancel. It is on sale once you publish it."
      />
      <PreviewColumns
        preview={
          <CheckoutPreview
            values={form.values}
            currency={publisher.currency}
            countries={countries}
          />
        }
      >
        <ServerForm form={form} label="New subscription" className="gap-6">
          <OfferSections form={form} currency={publisher.currency} />
          <div
            data-save-bar
            className="sticky bottom-4 z-10 flex flex-wrap items-center justify-end gap-2 rounded-lg border border-line bg-layer p-2 shadow-layer"
          >
            <p className="me-auto ps-2 text-sm text-fg-muted max-sm:hidden">
              A draft until you publish it
            </p>
            <Button
              type="submit"
              loading={form.isBusy && !isPublishing}
              onClick={() => press(false)}
            >
              Save draft
            </Button>
            <Button
              type="submit"
              variant="primary"
              loading={form.isBusy && isPublishing}
              onClick={() => press(true)}
            >
              Publish offer
            </Button>
          </div>
        </ServerForm>
      </PreviewColumns>
    </>
  );
}
