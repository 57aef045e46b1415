import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Gate } from "@/app/_lib/gate";
import { readMessageId } from "@/app/_lib/read-message-id";
import { Mailbox } from "@/components/emails/mailbox";
import { PageHeader } from "@/components/ui/page";
import { env } from "@/server/env";

export const metadata: Metadata = { title: "Mailbox" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function MailboxPage({ searchParams }: Props) {
  if (env().TENURE_MODE !== "sandbox") notFound();
  const messageId = readMessageId(await searchParams);
  return (
    <Gate permission="settings:read" title="Mailbox" what="read the mailbox">
      <PageHeader
        title="Mailbox"
        detail="Mail of this publisher. A sandbox keeps it here, and nobody receives it."
      />
      <Mailbox scope="publisher" messageId={messageId} />
    </Gate>
  );
}
