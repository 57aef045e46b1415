import type { Metadata } from "next";
import { openAccount } from "@/app/_lib/account-page";
import { AccountFrame } from "@/components/account/account-frame";
import { say } from "@/messages/message";
import { privacyWords as words } from "@/messages/privacy";

type Props = { params: Promise<{ publisher: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { seller, account } = await openAccount((await params).publisher);
  const title = say(account.language, words.deleted.title, { seller: seller.name });
  return { title: { absolute: title } };
}

/** After an account was deleted: nobody is signed in any more. */
export default async function DeletedPage({ params }: Props) {
  const { seller, account } = await openAccount((await params).publisher);
  return (
    <AccountFrame seller={seller} account={account}>
      <section className="flex flex-col gap-3">
        <h1 className="text-xl font-semibold tracking-tight">{words.deleted.heading}</h1>
        <p className="text-base text-pretty">
          {say(account.language, words.deleted.body, { seller: seller.name })}
        </p>
      </section>
    </AccountFrame>
  );
}
