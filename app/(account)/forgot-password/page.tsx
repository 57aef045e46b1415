import type { Metadata } from "next";
import { keepsMail } from "@/app/_lib/mailbox";
import { ForgotPasswordForm } from "@/components/accounts/forgot-password-form";

export const metadata: Metadata = { title: "Choose a new password" };

export default function ForgotPasswordPage() {
  return <ForgotPasswordForm showsMailbox={keepsMail()} />;
}
