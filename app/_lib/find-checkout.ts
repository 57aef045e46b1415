import { cache } from "react";
import { DomainError } from "@/server/domain/errors";
import { api } from "./trpc";

/** The checkout at this address, or `null`; asked once for a page and its title. */
export const findCheckout = cache(async (session: string) => {
  try {
    return await api.checkout.get({ session });
  } catch (error) {
    if (isRefusal(error, "not-found") || isRefusal(error, "invalid")) return null;
    throw error;
  }
});

/** Whether a procedure refused, and how. */
export function isRefusal(error: unknown, kind: DomainError["kind"]): boolean {
  const cause = error instanceof Error ? error.cause : null;
  return cause instanceof DomainError && cause.kind === kind;
}
