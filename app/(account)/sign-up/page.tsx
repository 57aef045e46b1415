import type { Metadata } from "next";
import { headers } from "next/headers";
import { keepsMail } from "@/app/_lib/mailbox";
import {
  countryGuess,
  countryOptions,
  currencyOptions,
  zoneOptions,
} from "@/components/accounts/place-options";
import { SignUpForm } from "@/components/accounts/sign-up-form";
import { env } from "@/server/env";

export const metadata: Metadata = { title: "Create your account" };

export default async function SignUpPage() {
  const country = countryGuess((await headers()).get("accept-language")) ?? "";
  const places = {
    countries: countryOptions(),
    currencies: currencyOptions(),
    zones: zoneOptions(),
  };
  const isSandbox = env().TENURE_MODE === "sandbox";
  return <SignUpForm {...{ places, country, isSandbox }} showsMailbox={keepsMail()} />;
}
