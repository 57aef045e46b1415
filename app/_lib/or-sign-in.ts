import { TRPCError } from "@trpc/server";
import { headers } from "next/headers";
import { notFound, redirect } from "next/navigation";

/** An answer, or the page for whoever may not have it: sign-in with the way back, or "not found". */
export async function orSignIn<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof TRPCError && error.code === "UNAUTHORIZED") {
      redirect(`/sign-in?${new URLSearchParams({ callbackUrl: await wantedPath() }).toString()}`);
    }
    if (error instanceof TRPCError && error.code === "NOT_FOUND") notFound();
    throw error;
  }
}

/** What was asked for, query and all; layouts are told neither by Next. */
async function wantedPath(): Promise<string> {
  const asked = new URL((await headers()).get("x-tenure-path") ?? "/p", "https://own.invalid");
  asked.searchParams.delete("_rsc"); // Next's own, on the way from page to page
  return asked.pathname + asked.search;
}
