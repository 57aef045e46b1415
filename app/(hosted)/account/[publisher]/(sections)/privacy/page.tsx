import type { Metadata } from "next";
import { accountTitle, one, openOwnAccount, type Asked } from "@/app/_lib/account-page";
import { ConsentsCard } from "@/components/privacy/consents-card";
import { DeleteCard } from "@/components/privacy/delete-card";
import { Notices } from "@/components/privacy/notices";
import { DataCard, WithdrawCard } from "@/components/privacy/privacy-cards";
import { privacyWords as words } from "@/messages/privacy";
import { accountPages } from "@/server/api/account/pages";
import { privacyPages } from "@/server/api/account/privacy-pages";

type Props = { params: Promise<{ publisher: string }>; searchParams: Asked };

export const generateMetadata = async ({ params }: Props): Promise<Metadata> =>
  accountTitle((await params).publisher, () => words.privacy.heading);

export default async function PrivacyPage({ params, searchParams }: Props) {
  const { publisher } = await params;
  const { ctx, session, seller, base } = await openOwnAccount(publisher, "/privacy");
  const { contracts } = await privacyPages.contracts(ctx);
  const consents = await privacyPages.consents(ctx);
  const leaving = await privacyPages.leaving(ctx);
  const { hasPassword } = await accountPages.owner(ctx);
  return (
    <>
      <h1 className="text-xl font-semibold tracking-tight">{words.privacy.heading}</h1>
      <Notices
        words={words}
        seller={seller.name}
        problem={await one(searchParams, "problem")}
        done={await one(searchParams, "done")}
      />
      <WithdrawCard
        words={words}
        publisherId={seller.publisherId}
        contracts={contracts.flatMap(({ reference, title, concludedAt, endsAt }) =>
          endsAt
            ? {
                ...{ reference, title, bought: concludedAt.toISOString() },
                until: new Date(endsAt.getTime() - 1).toISOString(),
              }
            : [],
        )}
      />
      <ConsentsCard
        words={words}
        base={base}
        consents={consents.map(({ said, ...consent }) => ({
          ...consent,
          said: said && {
            state: said.state,
            decidedAt: said.decidedAt.toISOString(),
            isOutdated: said.version < consent.version,
          },
        }))}
      />
      <DataCard words={words} seller={seller.name} base={base} />
      <DeleteCard
        words={words}
        base={base}
        isFresh={accountPages.isFresh(session, ctx)}
        hasPassword={hasPassword}
        leaving={{
          isObstructed: leaving.obstacle !== null,
          keptTransactions: leaving.kept.transactions,
          ends: leaving.ends.map(({ offerTitle, paidUntil }) => ({
            title: offerTitle,
            until: paidUntil.toISOString(),
          })),
        }}
      />
    </>
  );
}
