import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { api } from "@/app/_lib/trpc";
import { DemoSignIn } from "@/components/accounts/demo-sign-in";
import { SignInForm } from "@/components/accounts/sign-in-form";
import { TextLink } from "@/components/accounts/text-link";
import { maxEmailLength } from "@/server/domain/email";
import { ownPath } from "@/server/domain/return-path";

export const metadata: Metadata = { title: "Sign in" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function SignInPage({ searchParams }: Props) {
  const { callbackUrl, email } = await searchParams;
  const destination = ownPath(callbackUrl) ?? "/p";
  // Whoever is signed in has nothing to do here; being nobody is the usual case, not a failure.
  const isSignedIn = await api.account.get().then(Boolean, () => false);
  if (isSignedIn) redirect(destination);

  const people = await api.session.demo();
  return (
    <SignInForm
      destination={destination}
      email={typeof email === "string" ? email.slice(0, maxEmailLength) : ""}
      footer={
        <div className="flex flex-col gap-8">
          <p>
            New to Tenure? <TextLink href="/sign-up">Create an account</TextLink>
          </p>
          {people.length > 0 && <DemoSignIn people={people} destination={destination} />}
        </div>
      }
    />
  );
}
