import type { Metadata } from "next";
import { orSignIn } from "@/app/_lib/or-sign-in";
import { api, HydrateClient, prefetch, trpc } from "@/app/_lib/trpc";
import { AccountSettings } from "@/components/accounts/account-settings";

export const metadata: Metadata = { title: "Personal settings" };

export default async function MePage() {
  // The layout asks as well, but a page must not rely on its layout to know who is there.
  await orSignIn(api.account.get());
  prefetch(trpc.account.get.queryOptions());
  prefetch(trpc.account.sessions.queryOptions());
  prefetch(trpc.account.publishers.queryOptions());
  return (
    <HydrateClient>
      <AccountSettings />
    </HydrateClient>
  );
}
