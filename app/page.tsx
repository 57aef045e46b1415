import { redirect } from "next/navigation";

/** The root has no page of its own: the dashboard, or the sign-in before it. */
export default function RootPage() {
  redirect("/p");
}
