import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { accountTitle, one, openOwnAccount, type Asked } from "@/app/_lib/account-page";
import { AccountHome } from "@/components/account/home";
import { accountPages } from "@/server/api/account/pages";

type Props = { params: Promise<{ publisher: string }>; searchParams: Asked };

export const generateMetadata = async ({ params }: Props): Promise<Metadata> =>
  accountTitle((await params).publisher, ({ heading }) => heading);

export default async function AccountHomePage({ params, searchParams }: Props) {
  const { ctx, seller, base } = await openOwnAccount((await params).publisher, "");
  const { plans, past } = await accountPages.home(ctx);
  return (
    <AccountHome
      seller={seller}
      base={base}
      plans={plans}
      past={past}
      problem={await one(searchParams, "problem")}
      done={await one(searchParams, "done")}
      pressKey={randomUUID()}
    />
  );
}
