"use client";

import { lazy, Suspense, useState } from "react";
import type { Columns } from "@/components/data-table/columns";
import { DataTable } from "@/components/data-table/data-table";
import { unsorted, wholeList } from "@/components/data-table/whole-list";
import { MailState } from "@/components/emails/mail-state";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Time } from "@/components/ui/time";
import { EmailText } from "./email-text";
import type { MailboxHead } from "@/server/services/emails/list-mailbox";

const EmailDialog = lazy(async () => ({ default: (await import("./email-dialog")).EmailDialog }));

const columns: Columns<MailboxHead> = [
  { id: "subject", label: "Subject", priority: 1, cell: ({ subject }) => subject },
  {
    id: "kind",
    label: "Kind",
    priority: 2,
    cell: ({ kind, isResent }) => (isResent ? `${kind}, sent again` : kind),
  },
  { id: "to", label: "To", priority: 3, cell: ({ to }) => <EmailText email={to} /> },
  {
    id: "createdAt",
    label: "Sent",
    priority: 1,
    cell: ({ createdAt }) => <Time at={createdAt} />,
  },
  { id: "state", label: "State", priority: 1, cell: (mail) => <State mail={mail} /> },
];

const State = ({ mail }: { mail: MailboxHead }) =>
  mail.state === "sent" || mail.state === "stored" ? "Delivered" : <MailState {...mail} />;

type EmailsTableProps = { emails: readonly MailboxHead[]; address: string };

/** What was mailed to a customer, whatever address it went to; each opens where it stands. */
export function EmailsTable({ emails, address }: EmailsTableProps) {
  const [opened, setOpened] = useState<string | null>(null);
  return (
    <>
      <DataTable<MailboxHead>
        {...unsorted}
        label="Emails"
        columns={columns}
        result={wholeList(emails)}
        rowId={({ id }) => id}
        rowName={({ subject }) => subject}
        rowActions={({ id, subject }) => (
          <Button size="sm" variant="ghost" onClick={() => setOpened(id)}>
            Open<span className="sr-only"> {subject}</span>
          </Button>
        )}
        empty={
          <EmptyState title="Nothing was mailed to this customer yet">
            Receipts and codes are listed here as soon as they are sent.
          </EmptyState>
        }
      />
      {opened !== null && (
        <Suspense fallback={null}>
          <EmailDialog emailId={opened} address={address} onClose={() => setOpened(null)} />
        </Suspense>
      )}
    </>
  );
}
