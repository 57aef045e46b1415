"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { useTRPC } from "@/components/trpc";
import { subscriptionPriceProblem, trialProblem } from "@/server/domain/offer-limits";
import { readTypedAmount } from "@/server/domain/typed-amount";
import type { OfferPreview } from "@/server/services/offers/preview-offer";
import type { OfferValues } from "@/server/services/offers/schemas";

/** Long enough to finish a price, short enough to be felt as at once. */
const pauseMs = 250;

export type PreviewState = {
  preview: OfferPreview | undefined;
  /** It belongs to terms that are not the present ones. */
  isStale: boolean;
  /** Why there can be none for the present terms. */
  problem: string | null;
  failure: Error | null;
};

/** What checkout asks for these terms, worked out by the server; never for terms it would refuse. */
export function useOfferPreview(
  values: OfferValues,
  currency: string,
  country: string,
): PreviewState {
  const trpc = useTRPC();
  const { price, isTaxIncluded, period, trial } = values;
  const terms = { price: price.trim(), currency, isTaxIncluded, period, trial, country };
  const text = JSON.stringify(terms);
  const settled = useSettled(text);
  const problem = termsProblem(values, currency);

  const { data, error, isPlaceholderData } = useQuery({
    // Safe: the text was written from these terms, a moment ago.
    ...trpc.offers.preview.queryOptions(JSON.parse(settled) as typeof terms),
    enabled: problem === null && settled === text,
    placeholderData: keepPreviousData,
  });
  const isStale = isPlaceholderData || settled !== text || problem !== null;
  return { preview: data, isStale, problem, failure: error as Error | null };
}

function termsProblem({ price, trial }: OfferValues, currency: string): string | null {
  if (price.trim() === "") return "Enter a price to see what customers pay.";
  const amount = readTypedAmount(price, currency);
  if (!amount) return `Enter the price as an amount of ${currency}, such as 7.99.`;
  return subscriptionPriceProblem(amount) ?? (trial && trialProblem(trial));
}

/** A text once it has stood still for a moment. */
function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    if (text === settled) return;
    const timer = setTimeout(() => setSettled(text), pauseMs);
    return () => clearTimeout(timer);
  }, [text, settled]);
  return settled;
}
