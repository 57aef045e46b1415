"use client";

import type { Columns } from "@/components/data-table/columns";
import { DataTable } from "@/components/data-table/data-table";
import { unsorted, wholeList } from "@/components/data-table/whole-list";
import { MailState } from "@/components/emails/mail-state";
import { useFrame, useMay, usePublisherPath } from "@/components/shell/frame-context";
import { EmptyState } from "@/components/ui/empty-state";
import { Time } from "@/components/ui/time";
import type { MailboxHead } from "@/server/services/emails/list-mailbox";

const columns: Columns<MailboxHead> = [
  { id: "subject", label: "Subject", priority: 1, cell: ({ subject }) => subject },
  { id: "kind", label: "Kind", priority: 2, cell: ({ kind }) => kind },
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

/** What was mailed to a customer's address; in the sandbox, each leads to the mail itself. */
export function EmailsTable({ emails }: { emails: readonly MailboxHead[] }) {
  const path = usePublisherPath();
  const { isSandbox } = useFrame();
  const mayOpen = useMay("settings:read") && isSandbox;
  return (
    <DataTable<MailboxHead>
      {...unsorted}
      label="Emails"
      columns={columns}
      result={wholeList(emails)}
      rowId={({ id }) => id}
      rowName={({ subject }) => subject}
      {...(mayOpen && {
        rowTarget: ({ id }) => ({ href: path(`/admin/mailbox?message=${id}`) }),
      })}
      empty={
        <EmptyState title="Nothing was mailed to this address yet">
          Receipts and codes are listed here as soon as they are sent.
        </EmptyState>
      }
    />
  );
}
