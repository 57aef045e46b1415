import type { ReactNode } from "react";
import { orSignIn } from "@/app/_lib/or-sign-in";
import { api } from "@/app/_lib/trpc";
import { AccountShell } from "@/components/accounts/account-shell";
import { systemClock } from "@/server/clock";
import "@/app/globals.css";

/** Around the personal settings: who is signed in, the way back, and the way out. */
export default async function MeLayout({ children }: { children: ReactNode }) {
  const account = await orSignIn(api.account.get());
  return (
    <AccountShell name={account.name} email={account.email} now={systemClock.now().getTime()}>
      {children}
    </AccountShell>
  );
}
