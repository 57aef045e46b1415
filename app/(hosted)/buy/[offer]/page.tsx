import type { Metadata } from "next";
import { headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { firstLanguage, openCheckout } from "@/app/_lib/open-checkout";
import { PlainHosted } from "@/components/checkout/plain-hosted";
import { hostedWords } from "@/messages/hosted";

type Props = {
  params: Promise<{ offer: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const { words } = hostedWords("en");

export const metadata: Metadata = { title: { absolute: words.title.missing } };

/** Where an offer's public link leads: begins a checkout, and goes on to its page. */
export default async function BuyPage({ params, searchParams }: Props) {
  const asked = await searchParams;
  const received = await headers();
  const acceptLanguage = received.get("accept-language")?.slice(0, 500);
  const one = (name: string) => {
    const value = asked[name];
    return typeof value === "string" ? value : undefined;
  };
  const opened = await openCheckout({
    offerId: (await params).offer,
    returnUrl: one("returnUrl"),
    country: one("country"),
    locale: one("locale") ?? firstLanguage(acceptLanguage),
    email: one("email"),
    acceptLanguage,
    referralUrl: received.get("referer")?.slice(0, 2000),
  });
  if (opened === "not-found") notFound();
  if (opened === "too-many") {
    return <PlainHosted heading={words.refusal.tooMany.what}>{words.missing.again}</PlainHosted>;
  }
  redirect(`/c/${opened.session}`);
}
