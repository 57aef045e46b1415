import type { Metadata } from "next";
import { readToken } from "@/app/_lib/read-token";
import { api } from "@/app/_lib/trpc";
import { LinkProblem } from "@/components/accounts/link-problem";
import { ResetPasswordForm } from "@/components/accounts/reset-password-form";

export const metadata: Metadata = { title: "Choose a new password" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function ResetPasswordPage({ searchParams }: Props) {
  const token = readToken(await searchParams);
  const link = await api.session.passwordResetLink({ token });
  if (link.state === "open") return <ResetPasswordForm token={token} email={link.email} />;
  return (
    <LinkProblem
      state={link.state}
      used="The password was changed with it, or with a newer link. If that was not you, ask for another."
      action={{ label: "Ask for a new link", href: "/forgot-password" }}
    />
  );
}
