"use client";

import { ArrowLeft, LogOut } from "lucide-react";
import { useState, type ReactNode } from "react";
import { SkipLink } from "@/components/shell/skip-link";
import { ApiProvider } from "@/components/trpc";
import { Button, ButtonLink } from "@/components/ui/button";
import { announce } from "@/components/ui/live-regions";
import { Mark } from "@/components/ui/mark";
import { UiProvider } from "@/components/ui/ui-provider";
import { leave } from "./auth-client";
import { useOwnZone } from "./use-own-zone";

type AccountShellProps = {
  name: string;
  email: string;
  /** The server's time, in milliseconds. */
  now: number;
  children: ReactNode;
};

/** The frame of the personal settings, which belong to no publisher: times are the reader's own. */
export function AccountShell({ name, email, now, children }: AccountShellProps) {
  const timeZone = useOwnZone();
  return (
    <ApiProvider publisher="account">
      <UiProvider settings={{ locale: "en-GB", timeZone, currency: "EUR" }} now={now}>
        <SkipLink />
        <header className="border-b border-line bg-bg">
          <div className="mx-auto flex h-14 max-w-260 items-center gap-3 px-4 sm:px-6">
            <ButtonLink href="/p" variant="ghost" className="-ms-2">
              <ArrowLeft aria-hidden className="size-4 text-fg-muted" />
              <Mark className="size-6" />
              Dashboard
            </ButtonLink>
            <p className="ms-auto min-w-0 truncate text-end text-sm max-sm:sr-only">
              <span className="font-medium">{name}</span>{" "}
              <span className="text-fg-muted">{email}</span>
            </p>
            <SignOutButton />
          </div>
        </header>
        <main id="content" tabIndex={-1} className="outline-none">
          <div className="mx-auto max-w-260 px-4 py-6 sm:px-6 lg:py-8">{children}</div>
        </main>
      </UiProvider>
    </ApiProvider>
  );
}

function SignOutButton() {
  const [isBusy, setBusy] = useState(false);
  const signOut = () => {
    setBusy(true);
    leave().catch(() => {
      setBusy(false);
      announce("Signing out did not work. Try again.", "assertive");
    });
  };
  return (
    <Button loading={isBusy} onClick={signOut} className="max-sm:ms-auto">
      {!isBusy && <LogOut aria-hidden className="size-4 text-fg-muted" />}
      Sign out
    </Button>
  );
}
