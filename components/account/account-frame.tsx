import type { ReactNode } from "react";
import { SellerFooter, SellerName } from "@/components/checkout/hosted-frame";
import { hostedWords } from "@/messages/hosted";
import type { AccountWords } from "@/messages/account";
import type { AccountSeller } from "@/server/services/my-account/account-seller";
import { AccountVoice } from "./account-voice";

type Props = {
  seller: AccountSeller;
  account: AccountWords;
  /** Beside the seller's name: a way out, or a way home. */
  aside?: ReactNode;
  menu?: ReactNode;
  children: ReactNode;
};

/** Every page of My account: whose it is on top, help and terms below. */
export function AccountFrame({ seller, account, aside, menu, children }: Props) {
  return (
    <AccountVoice account={account}>
      <div className="account">
        <header className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 py-4">
          <SellerName seller={seller} />
          {aside}
        </header>
        {menu}
        <main id="content" className="flex flex-col gap-6 pt-6 pb-10">
          {children}
        </main>
        <SellerFooter seller={seller} hosted={hostedWords(account.locale)} />
      </div>
    </AccountVoice>
  );
}
