import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { one, openAccount, type Asked } from "@/app/_lib/account-page";
import { AccountFrame } from "@/components/account/account-frame";
import { ConfirmWithdrawal } from "@/components/withdraw/confirm-withdrawal";
import { WithdrawForm } from "@/components/withdraw/withdraw-form";
import { WithdrawalDone } from "@/components/withdraw/withdrawal-done";
import { say } from "@/messages/message";
import { withdrawWords } from "@/messages/withdraw";
import { withdrawPages } from "@/server/api/withdraw/pages";

type Props = { params: Promise<{ publisher: string }>; searchParams: Asked };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { seller, account } = await openAccount((await params).publisher);
  const title = say(account.language, withdrawWords.title, { seller: seller.name });
  return { title: { absolute: title } };
}

/** Withdrawing from a contract, in two steps that nobody has to sign in for. */
export default async function WithdrawPage({ params, searchParams }: Props) {
  const { publisher } = await params;
  const { visit, seller, account } = await openAccount(publisher);
  const [step, problem, reference] = [
    await one(searchParams, "step"),
    await one(searchParams, "problem"),
    await one(searchParams, "reference"),
  ];
  const attempt = withdrawPages.attempt(visit);
  const shared = { words: withdrawWords, seller, problem };

  if (step === "done" && attempt?.declaredAt) {
    const { email, declaredAt } = attempt;
    return (
      <AccountFrame seller={seller} account={account}>
        <WithdrawalDone {...shared} email={email} declaredAt={declaredAt} />
      </AccountFrame>
    );
  }
  if (step === "confirm" && attempt && !attempt.declaredAt) {
    const { email, name } = attempt;
    const found = await withdrawPages.look(visit, attempt);
    const contract = found && {
      title: found.title,
      isInTime: found.isInTime,
      refund: found.refund,
      concludedAt: found.concludedAt.toISOString(),
      endsAt: found.endsAt?.toISOString() ?? null,
    };
    return (
      <AccountFrame seller={seller} account={account}>
        <ConfirmWithdrawal
          {...shared}
          declared={{ email, name, reference: attempt.reference }}
          contract={contract}
        />
      </AccountFrame>
    );
  }
  if (step !== null) redirect(`/withdraw/${publisher}`);

  const own = await withdrawPages.ownContracts(visit);
  const contracts = own?.contracts.map(({ concludedAt, endsAt, ...contract }) => ({
    ...contract,
    concludedAt: concludedAt.toISOString(),
    endsAt: endsAt?.toISOString() ?? null,
  }));
  const isOpen = attempt !== null && attempt.declaredAt === null;
  return (
    <AccountFrame seller={seller} account={account}>
      <WithdrawForm
        {...shared}
        ownEmail={own?.email ?? null}
        contracts={contracts ?? []}
        given={{
          email: isOpen ? attempt.email : (own?.email ?? ""),
          reference: reference ?? (isOpen ? attempt.reference : ""),
          name: (isOpen ? attempt.name : null) ?? "",
        }}
      />
    </AccountFrame>
  );
}
