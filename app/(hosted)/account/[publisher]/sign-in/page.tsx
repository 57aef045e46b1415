import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { accountTitle, one, openAccount, type Asked } from "@/app/_lib/account-page";
import { AccountFrame } from "@/components/account/account-frame";
import { SignIn } from "@/components/account/sign-in";
import { readAttempt } from "@/server/api/account/code-attempt";
import { sessionVisitor } from "@/server/api/account/customer-context";
import { nextPath } from "@/server/api/account/paths";

type Props = { params: Promise<{ publisher: string }>; searchParams: Asked };

export const generateMetadata = async ({ params }: Props): Promise<Metadata> =>
  accountTitle((await params).publisher, ({ signIn }) => signIn.enter);

/** Coming in, by a mailed code or a password. */
export default async function AccountSignInPage({ params, searchParams }: Props) {
  const { publisher } = await params;
  const { visit, seller, account } = await openAccount(publisher);
  const next = await one(searchParams, "next");
  const step = await one(searchParams, "step");
  const isAgain = (await one(searchParams, "again")) !== null;
  const isSignedIn = !isAgain && step === null && (await sessionVisitor(visit)) !== null;
  if (isSignedIn) redirect(nextPath(visit.publisherId, next));
  const attempt = readAttempt(visit.cookie, visit.publisherId);
  return (
    <AccountFrame seller={seller} account={account}>
      <SignIn
        seller={seller}
        next={next}
        step={step === "password" ? "password" : step === "code" && attempt ? "code" : "email"}
        email={attempt?.email ?? null}
        problem={await one(searchParams, "problem")}
        isSignedOut={(await one(searchParams, "done")) === "signed-out"}
      />
    </AccountFrame>
  );
}
