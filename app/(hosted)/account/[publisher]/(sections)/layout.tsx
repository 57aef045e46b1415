import type { ReactNode } from "react";
import { openAccount } from "@/app/_lib/account-page";
import { AccountFrame } from "@/components/account/account-frame";
import { SectionMenu } from "@/components/account/section-menu";
import { SignOutButton } from "@/components/account/sign-out-button";

type Props = { params: Promise<{ publisher: string }>; children: ReactNode };

/** Around the sections of My account. Each page asks by itself who is signed in. */
export default async function AccountLayout({ params, children }: Props) {
  const { seller, account, base } = await openAccount((await params).publisher);
  return (
    <AccountFrame
      seller={seller}
      account={account}
      aside={<SignOutButton publisherId={seller.publisherId} />}
      menu={<SectionMenu base={base} />}
    >
      {children}
    </AccountFrame>
  );
}
