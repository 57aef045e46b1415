import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { countryLines } from "@/app/_lib/country-lines";
import { findCheckout } from "@/app/_lib/find-checkout";
import { Checkout } from "@/components/checkout/checkout";
import { SellerFooter, SellerName } from "@/components/checkout/hosted-frame";
import { NoScriptNotice } from "@/components/checkout/no-script-notice";
import { WordsProvider } from "@/components/checkout/words";
import { hostedWords } from "@/messages/hosted";
import { say } from "@/messages/message";

type Props = {
  params: Promise<{ session: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const view = await findCheckout((await params).session);
  const { words, language } = hostedWords(view?.locale ?? "en");
  if (!view) return { title: { absolute: words.title.missing } };
  const values = { offer: view.offer.title, seller: view.seller.name };
  return { title: { absolute: say(language, words.title.checkout, values) } };
}

export default async function CheckoutPage({ params, searchParams }: Props) {
  const { session } = await params;
  const view = await findCheckout(session);
  if (!view) notFound();
  if (view.state === "paid") redirect(`/c/${session}/done`);

  const { problem } = await searchParams;
  const hosted = hostedWords(view.locale);
  return (
    <WordsProvider hosted={hosted}>
      <Checkout
        view={view}
        countries={countryLines(hosted.language)}
        header={
          <>
            <SellerName seller={view.seller} />
            <NoScriptNotice
              view={view}
              problem={typeof problem === "string" ? problem : null}
              hosted={hosted}
            />
          </>
        }
        footer={<SellerFooter seller={view.seller} hosted={hosted} />}
      />
    </WordsProvider>
  );
}
