import { TRPCError } from "@trpc/server";
import { notFound, redirect } from "next/navigation";

/** An answer, or the page for whoever may not have it: sign-in with the way back, or "not found". */
export async function orSignIn<T>(answer: Promise<T>, path: string): Promise<T> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof TRPCError && error.code === "UNAUTHORIZED") {
      redirect(`/sign-in?callbackUrl=${encodeURIComponent(path)}`);
    }
    if (error instanceof TRPCError && error.code === "NOT_FOUND") notFound();
    throw error;
  }
}
