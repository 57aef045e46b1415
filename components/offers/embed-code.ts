/** Of our attributes, events and elements on a publisher's site. */
const namespace = "tenure";

type Embedded = { link: string; offerId: string; label: string };

/**
 * HTML for a publisher's page: a link that leads to the checkout by itself, and that a script of
 * ours can open in place once the page carries one.
 */
export const embedCode = ({ link, offerId, label }: Embedded): string =>
  `<a href="${escaped(link)}" data-${namespace}="checkout" data-offer="${escaped(offerId)}">${escaped(label)}</a>`;

/** Fit for text and for attributes in double quotes. */
const escaped = (text: string) =>
  text.replace(/[&<>"']/g, (sign) => `&#${String(sign.codePointAt(0))};`);
