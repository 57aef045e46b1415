"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { useTRPC } from "@/components/trpc";
import { PageHeader } from "@/components/ui/page";
import { AppearanceSettings } from "./appearance-settings";
import { NameSettings } from "./name-settings";
import { OwnPublishers } from "./own-publishers";
import { PasswordSettings } from "./password-settings";
import { SecondFactorSettings } from "./second-factor-settings";
import { SessionList } from "./session-list";

/** Everything about the person who is signed in, in every publisher alike. */
export function AccountSettings() {
  const trpc = useTRPC();
  const { data: account } = useSuspenseQuery(trpc.account.get.queryOptions());
  return (
    <>
      <PageHeader title="Personal settings" detail={account.email} />
      <div>
        <NameSettings account={account} />
        <AppearanceSettings account={account} />
        <PasswordSettings account={account} />
        <SecondFactorSettings account={account} />
        <SessionList />
        <OwnPublishers />
      </div>
    </>
  );
}
