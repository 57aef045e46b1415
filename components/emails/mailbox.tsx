"use client";

import { Inbox, MailOpen } from "lucide-react";
import { usePathname } from "next/navigation";
import { cn } from "@/components/ui/class-names";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorPanel } from "@/components/ui/error-panel";
import { readFailure } from "@/components/ui/failure";
import { Notice } from "@/components/ui/notice";
import { TableSkeleton } from "@/components/ui/page";
import { MailList } from "./mail-list";
import { MailView } from "./mail-view";
import { useMailbox, type MailboxScope } from "./mailbox-source";

type MailboxProps = {
  scope: MailboxScope;
  /** The mail that is open, by the address of the page. */
  messageId: string | null;
};

/** The sandbox's mailbox: every mail that would have left, the open one beside the list. */
export function Mailbox({ scope, messageId }: MailboxProps) {
  const pathname = usePathname();
  const pages = useMailbox(scope);
  const { data, error, refetch } = pages;
  const messages = data?.pages.flatMap((page) => page.messages) ?? [];

  if (error && !data) return <Shut error={error} onRetry={() => void refetch()} />;
  if (!data) return <TableSkeleton columns={2} label="Loading the mailbox" />;
  if (messages.length === 0) {
    return (
      <EmptyState icon={<Inbox />} title="No mail yet">
        {scope === "publisher"
          ? "Mail that this publisher would send, such as an invitation to the team, shows here within seconds."
          : "Sign up or ask for a new password, and the mail shows here within seconds."}
      </EmptyState>
    );
  }
  return (
    <>
      {error && (
        <Notice tone="warn" role="status" className="mb-3">
          {readFailure(error).message} The list may have changed since.
        </Notice>
      )}
      <div className="grid overflow-hidden rounded-lg border border-line md:h-[max(40rem,calc(100dvh-13rem))] md:grid-cols-[minmax(16rem,22rem)_minmax(0,1fr)]">
        <div
          className={cn(
            "min-h-0 flex-col border-line md:flex md:border-e",
            messageId === null ? "flex" : "hidden",
          )}
        >
          <MailList
            messages={messages}
            openId={messageId}
            hrefOf={(id) => `${pathname}?message=${id}`}
            more={
              pages.hasNextPage
                ? {
                    load: () => void pages.fetchNextPage(),
                    isLoading: pages.isFetchingNextPage,
                  }
                : null
            }
          />
        </div>
        <div className={cn("min-h-0 overflow-y-auto p-4 md:block md:p-6", !messageId && "hidden")}>
          {messageId === null ? (
            <NothingOpen />
          ) : (
            <MailView scope={scope} messageId={messageId} listHref={pathname} />
          )}
        </div>
      </div>
    </>
  );
}

const NothingOpen = () => (
  <EmptyState icon={<MailOpen />} title="Choose a mail" className="border-0">
    It shows here as its reader would see it. Nothing leaves this machine.
  </EmptyState>
);

/** Why there is nothing to see: a rule, said as such, or a failure that may pass. */
function Shut({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const { kind, message, reference } = readFailure(error);
  if (kind === "conflict" || kind === "forbidden") {
    return (
      <EmptyState icon={<Inbox />} title="This mailbox is closed">
        {message}
      </EmptyState>
    );
  }
  return (
    <ErrorPanel
      effect="The mailbox could not be loaded."
      fix={message}
      onRetry={onRetry}
      reference={reference}
    />
  );
}
