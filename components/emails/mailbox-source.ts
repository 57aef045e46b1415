"use client";

import { keepPreviousData, useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useTRPC } from "@/components/trpc";

/** Whose mail: the publisher's on screen, or that of accounts, which belong to none. */
export type MailboxScope = "publisher" | "accounts";

/** Mail arrives while one looks, as it does in any mailbox. */
const refreshMs = 5_000;

export function useMailbox(scope: MailboxScope) {
  const { emails } = useTRPC();
  const list = scope === "publisher" ? emails.mailbox : emails.accountMailbox;
  return useInfiniteQuery(
    list.infiniteQueryOptions(
      {},
      { getNextPageParam: (page) => page.next ?? undefined, refetchInterval: refreshMs },
    ),
  );
}

export function useMailboxMessage(scope: MailboxScope, messageId: string) {
  const { emails } = useTRPC();
  const message = scope === "publisher" ? emails.message : emails.accountMessage;
  return useQuery(
    message.queryOptions({ messageId }, { placeholderData: keepPreviousData, retry: false }),
  );
}
