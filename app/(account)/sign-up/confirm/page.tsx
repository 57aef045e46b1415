import type { Metadata } from "next";
import { readToken } from "@/app/_lib/read-token";
import { api } from "@/app/_lib/trpc";
import { ConfirmSignUpForm } from "@/components/accounts/confirm-sign-up-form";
import { LinkProblem } from "@/components/accounts/link-problem";

export const metadata: Metadata = { title: "Confirm your address" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function ConfirmSignUpPage({ searchParams }: Props) {
  const token = readToken(await searchParams);
  const link = await api.session.signUpLink({ token });
  if (link.state === "open") return <ConfirmSignUpForm token={token} {...link} />;
  return (
    <LinkProblem
      state={link.state}
      used="Your address is confirmed, and your publisher is open. Sign in to go there."
      action={
        link.state === "used"
          ? { label: "Sign in", href: "/sign-in" }
          : { label: "Sign up again", href: "/sign-up" }
      }
    />
  );
}
