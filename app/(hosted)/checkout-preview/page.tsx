import type { Metadata } from "next";
import { countryLines } from "@/app/_lib/country-lines";
import { PreviewStage } from "@/components/checkout-preview/preview-stage";
import { WordsProvider } from "@/components/checkout/words";
import { hostedWords } from "@/messages/hosted";

export const metadata: Metadata = { title: "Checkout preview" };

/** What the dashboard frames to show a checkout: it knows of no offer, and shows what it is told. */
export default function CheckoutPreviewPage() {
  const hosted = hostedWords("en");
  return (
    <WordsProvider hosted={hosted}>
      <PreviewStage hosted={hosted} countries={countryLines(hosted.language)} />
    </WordsProvider>
  );
}
