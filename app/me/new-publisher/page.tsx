import type { Metadata } from "next";
import { headers } from "next/headers";
import { orSignIn } from "@/app/_lib/or-sign-in";
import { places } from "@/app/_lib/places";
import { api } from "@/app/_lib/trpc";
import { NewPublisherForm } from "@/components/accounts/new-publisher-form";
import { countryGuess } from "@/components/accounts/place-options";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHeader } from "@/components/ui/page";

export const metadata: Metadata = { title: "New publisher" };

export default async function NewPublisherPage() {
  await orSignIn(api.account.get());
  const country = countryGuess((await headers()).get("accept-language")) ?? "";
  return (
    <div className="max-w-form">
      <PageHeader
        breadcrumb={<Breadcrumb trail={[{ label: "Personal settings", href: "/me" }]} />}
        title="New publisher"
        detail="A business of its own: its customers, offers, team and books are kept apart from all others. You will own it."
      />
      <NewPublisherForm places={places()} country={country} />
    </div>
  );
}
