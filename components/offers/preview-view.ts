import type { CheckoutView } from "@/server/services/checkout/checkout-view";
import type { OfferPreview } from "@/server/services/offers/preview-offer";
import type { OfferValues } from "@/server/services/offers/schemas";

/** A checkout as a new customer of this country would find it, with nothing filled in. */
export function previewView(
  values: OfferValues,
  preview: OfferPreview,
  nothing: { title: string; locale: string },
): CheckoutView {
  const { title, description, imageUrl, period, trial } = values;
  return {
    ...preview,
    session: "preview",
    state: "open",
    canPay: true,
    offer: {
      id: "preview",
      title: title.trim() || nothing.title,
      description: description.trim() || null,
      imageUrl: imageUrl.trim() || null,
      period,
      trial: preview.price.discountType === "trial" ? trial : null,
    },
    locale: nothing.locale,
    country: preview.price.taxCountry,
    email: null,
    emailState: "unasked",
    savedMethods: [],
    existing: null,
    payment: null,
    returnUrl: null,
    receipt: null,
  };
}
