"use client";

import Link from "next/link";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/class-names";
import { Time } from "@/components/ui/time";
import type { MailboxHead } from "@/server/services/emails/list-mailbox";
import { MailState } from "./mail-state";

type MailListProps = {
  messages: readonly MailboxHead[];
  openId: string | null;
  hrefOf: (messageId: string) => string;
  more: { load: () => void; isLoading: boolean } | null;
};

/** Mails, newest first; each line is a link to the mail beside it. */
export function MailList({ messages, openId, hrefOf, more }: MailListProps) {
  return (
    <nav aria-label="Mails" className="min-h-0 overflow-y-auto">
      <ul className="divide-y divide-line">
        {messages.map((mail) => (
          <li key={mail.id}>
            <Link
              href={hrefOf(mail.id)}
              scroll={false}
              aria-current={mail.id === openId ? "true" : undefined}
              className={cn(
                "block px-4 py-3 -outline-offset-2 hover:bg-surface",
                mail.id === openId && "bg-primary-soft hover:bg-primary-soft",
              )}
            >
              <span className="flex items-baseline justify-between gap-3 text-xs text-fg-muted">
                <span className="truncate">{mail.to}</span>
                <Time at={mail.createdAt} show="relative" />
              </span>
              <span className="mt-0.5 flex items-center justify-between gap-3">
                <span className="truncate text-sm font-medium">{mail.subject}</span>
                <MailState {...mail} />
              </span>
            </Link>
          </li>
        ))}
      </ul>
      {more && (
        <div className="border-t border-line p-3 text-center">
          <Button size="sm" onClick={more.load} loading={more.isLoading}>
            Show older mail
          </Button>
        </div>
      )}
    </nav>
  );
}
