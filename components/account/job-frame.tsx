import type { ReactNode } from "react";
import type { AccountWords } from "@/messages/account";
import { say } from "@/messages/message";
import type { AccountSeller } from "@/server/services/my-account/account-seller";
import { AccountFrame } from "./account-frame";

type Props = {
  seller: AccountSeller;
  account: AccountWords;
  /** The site that sent the customer, and their account, if they are signed in to it. */
  back: { url: string | null; home: string | null };
  children: ReactNode;
};

/** One job, without other navigation than the way back. */
export function JobFrame({ seller, account, back: { url, home }, children }: Props) {
  const { words, language } = account;
  const label = url ? say(language, words.back, { seller: seller.name }) : words.toAccount;
  const href = url ?? home;
  return (
    <AccountFrame
      seller={seller}
      account={account}
      aside={
        href && (
          <a href={href} className="link hit-area py-2 text-sm">
            {label}
          </a>
        )
      }
    >
      {children}
    </AccountFrame>
  );
}
