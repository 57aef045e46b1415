import type { OpenCheckoutInput } from "@/server/services/checkout/schemas";
import { isRefusal } from "./find-checkout";
import { api } from "./trpc";

/** The reader's first language, as their browser names it. */
export function firstLanguage(acceptLanguage: string | null | undefined): string | undefined {
  const tag = acceptLanguage?.split(/[,;]/)[0]?.trim() ?? "";
  return /^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/i.test(tag) ? tag : undefined;
}

/** Begins a checkout, or says why not. */
export async function openCheckout(
  input: OpenCheckoutInput,
): Promise<{ session: string } | "not-found" | "too-many"> {
  try {
    return await api.checkout.open(input);
  } catch (error) {
    if (isRefusal(error, "not-found")) return "not-found";
    if (isRefusal(error, "rate-limited")) return "too-many";
    throw error;
  }
}
