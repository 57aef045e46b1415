import type { Metadata } from "next";
import { headers } from "next/headers";
import { keepsMail } from "@/app/_lib/mailbox";
import { places } from "@/app/_lib/places";
import { countryGuess } from "@/components/accounts/place-options";
import { SignUpForm } from "@/components/accounts/sign-up-form";
import { env } from "@/server/env";

export const metadata: Metadata = { title: "Create your account" };

export default async function SignUpPage() {
  const country = countryGuess((await headers()).get("accept-language")) ?? "";
  const isSandbox = env().TENURE_MODE === "sandbox";
  return <SignUpForm {...{ country, isSandbox }} places={places()} showsMailbox={keepsMail()} />;
}
