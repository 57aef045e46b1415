"use client";

import { useTRPCClient } from "@/components/trpc";
import { applyTheme } from "@/components/theme/apply-theme";

/**
 * Goes on to a page as somebody who has just signed in: in the person's own theme, and with a fresh
 * page, since everything loaded before was for nobody.
 */
export function useArrival() {
  const client = useTRPCClient();
  return async (path: string) => {
    const account = await client.account.get.query().catch(() => null);
    if (account) applyTheme(account.theme);
    location.assign(path);
  };
}
