"use client";

import { ArrowLeft } from "lucide-react";
import type { ReactNode } from "react";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorPanel } from "@/components/ui/error-panel";
import { readFailure } from "@/components/ui/failure";
import { Notice } from "@/components/ui/notice";
import { ScrollRegion } from "@/components/ui/scroll-region";
import { Skeleton } from "@/components/ui/skeleton";
import { Tabs, TabsContent, TabsList, TabsTrigger } from "@/components/ui/tabs";
import { Time } from "@/components/ui/time";
import { labelOfPermission } from "@/server/domain/grant-labels";
import type { MailboxMessage } from "@/server/services/emails/get-mailbox-message";
import { framedHtml } from "./framed-html";
import { MailState } from "./mail-state";
import { useMailboxMessage, type MailboxScope } from "./mailbox-source";

type MailViewProps = { scope: MailboxScope; messageId: string; listHref: string };

/** One mail, as its reader would see it and as its text part says it. */
export function MailView({ scope, messageId, listHref }: MailViewProps) {
  const { data: mail, error, isPlaceholderData, refetch } = useMailboxMessage(scope, messageId);
  return (
    <div aria-busy={isPlaceholderData} className={isPlaceholderData ? "opacity-60" : undefined}>
      <ButtonLink href={listHref} size="sm" className="mb-3 md:hidden">
        <ArrowLeft aria-hidden className="size-3.5 rtl:rotate-180" />
        All mail
      </ButtonLink>
      {error ? (
        <Failed error={error} onRetry={() => void refetch()} />
      ) : mail ? (
        <Mail mail={mail} />
      ) : (
        <Skeleton className="h-96" />
      )}
    </div>
  );
}

function Failed({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const { kind, message, reference } = readFailure(error);
  if (kind === "forbidden") {
    return (
      <EmptyState title="You cannot open this mail">
        Its link opens a place in the team, so it takes the permission “Admin management”.
      </EmptyState>
    );
  }
  if (kind === "not-found") return <EmptyState title="This mail is not here">{message}</EmptyState>;
  return (
    <ErrorPanel
      effect="The mail could not be loaded."
      fix={message}
      onRetry={onRetry}
      reference={reference}
    />
  );
}

/** What there is to read of a mail, and what became of it. */
export function Mail({ mail }: { mail: MailboxMessage }) {
  return (
    <article aria-labelledby="mail-subject">
      <h2 id="mail-subject" className="text-base font-semibold text-balance">
        {mail.subject}
      </h2>
      <dl className="mt-2 grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 gap-y-1 text-sm">
        <Fact label="To">{mail.to}</Fact>
        <Fact label="Kind">{mail.kind}</Fact>
        <Fact label="Sent">
          <Time at={mail.createdAt} /> <MailState {...mail} />
        </Fact>
      </dl>
      {mail.failure && (
        <Notice tone={mail.state === "failed" ? "bad" : "warn"} className="mt-3">
          {mail.failure}
        </Notice>
      )}
      {mail.isHidden ? (
        <p className="mt-6 text-sm text-pretty text-fg-muted">
          What customers are told is shown to those with the permission “
          {labelOfPermission("personal-data:read")}”.
        </p>
      ) : mail.html === "" ? (
        <p className="mt-6 text-sm text-fg-muted">
          The mail is being written. It shows here in a moment.
        </p>
      ) : (
        <Parts mail={mail} />
      )}
    </article>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-fg-muted">{label}</dt>
      <dd className="min-w-0 break-words">{children}</dd>
    </>
  );
}

function Parts({ mail }: { mail: MailboxMessage }) {
  return (
    <Tabs defaultValue="html" className="mt-4">
      <TabsList aria-label="Parts of the mail">
        <TabsTrigger value="html">Mail</TabsTrigger>
        <TabsTrigger value="text">Text part</TabsTrigger>
      </TabsList>
      <TabsContent value="html">
        <iframe
          title={`Mail: ${mail.subject}`}
          // No scripts, no forms, and an origin of its own: a mail shows itself and nothing else.
          sandbox="allow-popups allow-popups-to-escape-sandbox"
          srcDoc={framedHtml(mail.html)}
          className="h-[max(28rem,calc(100dvh-24rem))] w-full rounded-lg border border-line bg-surface"
        />
      </TabsContent>
      <TabsContent value="text">
        <ScrollRegion label="Text part" className="border border-line bg-surface">
          <pre className="p-4 font-mono text-xs whitespace-pre-wrap">{mail.text}</pre>
        </ScrollRegion>
      </TabsContent>
    </Tabs>
  );
}
