import type { Metadata } from "next";
import { accountTitle, one, openOwnAccount, type Asked } from "@/app/_lib/account-page";
import { languageLines } from "@/app/_lib/language-lines";
import { DoneNotice, ProblemNotice } from "@/components/account/problem-notice";
import { ProfileSection } from "@/components/account/profile-section";
import { accountPages } from "@/server/api/account/pages";

type Props = { params: Promise<{ publisher: string }>; searchParams: Asked };

export const generateMetadata = async ({ params }: Props): Promise<Metadata> =>
  accountTitle((await params).publisher, ({ profile }) => profile.heading);

export default async function ProfilePage({ params, searchParams }: Props) {
  const { publisher } = await params;
  const { ctx, session, seller, base, account } = await openOwnAccount(publisher, "/profile");
  const owner = await accountPages.owner(ctx);
  const { words, language } = account;
  return (
    <>
      <h1 className="text-xl font-semibold tracking-tight">{words.profile.heading}</h1>
      <ProblemNotice problem={await one(searchParams, "problem")} seller={seller.name} />
      <DoneNotice done={await one(searchParams, "done")} />
      <ProfileSection
        base={base}
        seller={seller.name}
        owner={owner}
        languages={languageLines(language, owner.locale)}
        country={new Intl.DisplayNames(language, { type: "region" }).of(owner.country) ?? ""}
        isFresh={accountPages.isFresh(session, ctx)}
        wished={await accountPages.wishedEmail(ctx, session)}
      />
    </>
  );
}
