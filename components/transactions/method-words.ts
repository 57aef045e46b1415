import { cardBrandName } from "@/server/domain/card-brand-name";

const methodLabels: Readonly<Record<string, string>> = {
  card: "Card",
  bancontact_card: "Bancontact",
  googlepay: "Google Pay",
  applepay: "Apple Pay",
  "free-offer": "None, it was free",
  coupon: "Coupon",
};

/** A payment method by its name in the books. */
export const methodLabel = (name: string): string => methodLabels[name] ?? name;

type Method = { name: string; brand: string | null; lastFour: string | null };

/** "Visa •••• 4242", or the method's own name where there is no card. */
export function methodText({ name, brand, lastFour }: Method): string {
  if (!lastFour) return methodLabel(name);
  return `${brand ? cardBrandName(brand) : methodLabel(name)} •••• ${lastFour}`;
}

const channelLabels: Readonly<Record<string, string>> = {
  web: "Web",
  api: "API",
  import: "Import",
};

/** Where somebody registered or bought. */
export const channelLabel = (channel: string): string => channelLabels[channel] ?? channel;
