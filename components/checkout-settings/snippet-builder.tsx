"use client";

import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { onSale } from "@/components/offers/on-sale";
import { usePublisherPath } from "@/components/shell/frame-context";
import { useTRPC } from "@/components/trpc";
import { ButtonLink } from "@/components/ui/button";
import { CodeBlock } from "@/components/ui/code-block";
import { Combobox } from "@/components/ui/combobox";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorPanel } from "@/components/ui/error-panel";
import { readFailure } from "@/components/ui/failure";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { SegmentedControl } from "@/components/ui/segmented-control";
import { Skeleton } from "@/components/ui/skeleton";
import type { CheckoutSettings } from "@/server/services/checkout-settings/get-checkout-settings";
import type { OfferRow } from "@/server/services/offers/list-offers";
import { ReturnField } from "./return-field";
import { checkoutHtml, checkoutLink } from "./snippet";

type SnippetBuilderProps = { settings: CheckoutSettings };

/** From an offer to the code for one's own page. */
export function SnippetBuilder({ settings }: SnippetBuilderProps) {
  const trpc = useTRPC();
  const path = usePublisherPath();
  const { data, error, refetch, isFetching } = useQuery(trpc.offers.list.queryOptions(onSale));
  if (error) {
    return (
      <ErrorPanel
        effect="The offers could not be loaded."
        fix={readFailure(error).message}
        reference={readFailure(error).reference}
        onRetry={() => void refetch()}
        isRetrying={isFetching}
      />
    );
  }
  if (!data) return <Skeleton className="h-60" />;
  const [first] = data.rows;
  if (!first) {
    return (
      <EmptyState
        title="Nothing is on sale yet"
        action={<ButtonLink href={path("/offers")}>Go to Offers</ButtonLink>}
      >
        Publish an offer, and its link can be taken from here.
      </EmptyState>
    );
  }
  return <Builder settings={settings} offers={data.rows} first={first} />;
}

const shapes = [
  { value: "link", label: "Link" },
  { value: "html", label: "HTML" },
] as const;

type BuilderProps = SnippetBuilderProps & { offers: readonly OfferRow[]; first: OfferRow };

function Builder({ settings, offers, first }: BuilderProps) {
  const [offerId, setOfferId] = useState(first.shortId);
  const [shape, setShape] = useState<"link" | "html">("link");
  const [label, setLabel] = useState("Subscribe");
  const [returnUrl, setReturnUrl] = useState("");
  const choices = { publicUrl: settings.publicUrl, offerId, label, returnUrl };
  return (
    <div className="flex flex-col gap-4">
      <Field label="Offer">
        <Combobox
          value={offerId}
          onChange={setOfferId}
          options={offers.map(({ shortId, title }) => ({
            value: shortId,
            label: `${title} (${shortId})`,
          }))}
        />
      </Field>
      <ReturnField settings={settings} value={returnUrl} onChange={setReturnUrl} />
      <div className="flex flex-wrap items-center justify-between gap-2">
        <SegmentedControl legend="Snippet" value={shape} onChange={setShape} options={shapes} />
      </div>
      {shape === "html" && (
        <Field label="Words of the link">
          <Input value={label} onChange={({ target }) => setLabel(target.value)} />
        </Field>
      )}
      <CodeBlock
        code={shape === "link" ? checkoutLink(choices) : checkoutHtml(choices)}
        label={shape === "link" ? "Checkout link" : "Checkout HTML"}
      />
    </div>
  );
}
