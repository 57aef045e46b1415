import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { readMessageId } from "@/app/_lib/read-message-id";
import { Mailbox } from "@/components/emails/mailbox";
import { ApiProvider } from "@/components/trpc";
import { ButtonLink } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page";
import { UiProvider } from "@/components/ui/ui-provider";
import { systemClock } from "@/server/clock";
import { env } from "@/server/env";
import "@/app/globals.css";

export const metadata: Metadata = { title: "Mailbox of accounts" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** People who sign up or forgot their password have no publisher yet, so the reader's zone is nobody's. */
const settings = { locale: "en-GB", timeZone: "UTC", currency: "EUR" };

export default async function AccountMailboxPage({ searchParams }: Props) {
  if (env().TENURE_MODE !== "sandbox") notFound();
  const messageId = readMessageId(await searchParams);
  return (
    <ApiProvider publisher="account">
      <UiProvider settings={settings} now={systemClock.now().getTime()}>
        <main id="content" className="mx-auto max-w-page px-4 py-6 sm:px-6 lg:px-8">
          <PageHeader
            title="Mailbox of accounts"
            detail="Sign-up and password mails. A sandbox keeps them here, and nobody receives them. Times in UTC."
            action={<ButtonLink href="/sign-in">Sign in</ButtonLink>}
          />
          <Mailbox scope="accounts" messageId={messageId} />
        </main>
      </UiProvider>
    </ApiProvider>
  );
}
