import { toDecimalString, type Money } from "@/server/domain/money";
import type { OfferValues } from "./schemas";

/** An offer as the audit log compares it: one line of text, a number or a yes for each field. */
export const auditedOffer = (values: Omit<OfferValues, "price">, price: Money) => ({
  title: values.title,
  description: values.description || null,
  imageUrl: values.imageUrl || null,
  contentUrl: values.url || null,
  tags: values.tags.toSorted().join(", "),
  price: `${toDecimalString(price)} ${price.currency}`,
  isTaxIncluded: values.isTaxIncluded,
  period: values.period,
  trial: values.trial && `${values.trial.amount} × ${values.trial.unit}`,
  longestBreak: values.pauseMaxCycles,
});
