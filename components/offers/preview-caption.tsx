"use client";

import { useFormat } from "@/components/ui/format-context";
import { taxRateText } from "@/server/domain/tax-words";
import type { OfferPreview } from "@/server/services/offers/preview-offer";

type PreviewCaptionProps = {
  preview: OfferPreview;
  problem: string | null;
  countryName: string;
};

/** The preview in a sentence: what is paid today, and what next. */
export function PreviewCaption({ preview, problem, countryName }: PreviewCaptionProps) {
  const { money, date, settings } = useFormat();
  return (
    <p role="status" className="min-h-10 text-sm text-pretty text-fg-muted">
      {problem ?? sentence(preview)}
    </p>
  );

  function sentence({ price }: OfferPreview) {
    const { total, tax, renewal, taxBasisPoints } = price;
    const ofWhich =
      tax.minor > 0
        ? `, ${money(tax)} of it VAT at ${taxRateText(taxBasisPoints, settings.locale)}`
        : "";
    const next = renewal
      ? `, then ${money(renewal.gross)} on ${date(renewal.at)}`
      : ", and nothing later";
    return (
      <>
        {countryName}: a new customer pays{" "}
        <strong className="tabular font-medium text-fg">{money(total)}</strong> today{ofWhich}
        {next}.
      </>
    );
  }
}
