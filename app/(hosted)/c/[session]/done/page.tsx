import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { findCheckout } from "@/app/_lib/find-checkout";
import { SellerFooter, SellerName } from "@/components/checkout/hosted-frame";
import { Receipt } from "@/components/checkout/receipt";
import { WordsProvider } from "@/components/checkout/words";
import { hostedWords } from "@/messages/hosted";
import { say } from "@/messages/message";

type Props = { params: Promise<{ session: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const view = await findCheckout((await params).session);
  const { words, language } = hostedWords(view?.locale ?? "en");
  if (!view) return { title: { absolute: words.title.missing } };
  const values = { offer: view.offer.title, seller: view.seller.name };
  return { title: { absolute: say(language, words.title.receipt, values) } };
}

/** The receipt, at an address that stays. */
export default async function ReceiptPage({ params }: Props) {
  const { session } = await params;
  const view = await findCheckout(session);
  if (!view) notFound();
  if (!view.receipt) redirect(`/c/${session}`);

  const hosted = hostedWords(view.locale);
  return (
    <WordsProvider hosted={hosted}>
      <Receipt
        view={view}
        receipt={view.receipt}
        header={<SellerName seller={view.seller} />}
        footer={<SellerFooter seller={view.seller} hosted={hosted} />}
      />
    </WordsProvider>
  );
}
