import { redirect } from "next/navigation";
import { api } from "@/app/_lib/trpc";
import { orSignIn } from "@/app/_lib/or-sign-in";

/** Leads to the publisher used last, or to where the first one is made. */
export default async function HomePage() {
  const { publisherId } = await orSignIn(api.dashboard.home());
  redirect(publisherId === null ? "/me" : `/p/${publisherId}/overview`);
}
