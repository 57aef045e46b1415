import { embedCode } from "@/components/offers/embed-code";

export type SnippetChoices = {
  publicUrl: string;
  /** The short one: it sells in whatever country the customer is. */
  offerId: string;
  label: string;
  /** Where to go after checkout; empty for the default. */
  returnUrl: string;
};

/** The address that begins a checkout. */
export function checkoutLink({ publicUrl, offerId, returnUrl }: SnippetChoices): string {
  const wanted = returnUrl.trim();
  const query = wanted === "" ? "" : `?${new URLSearchParams({ returnUrl: wanted }).toString()}`;
  return `${publicUrl}/buy/${offerId}${query}`;
}

export const checkoutHtml = (choices: SnippetChoices): string =>
  embedCode({ link: checkoutLink(choices), offerId: choices.offerId, label: choices.label });
