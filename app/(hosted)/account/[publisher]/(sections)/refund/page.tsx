import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { accountTitle, one, openOwnAccount, type Asked } from "@/app/_lib/account-page";
import { Notices } from "@/components/privacy/notices";
import { RefundForm } from "@/components/privacy/refund-form";
import { privacyWords as words } from "@/messages/privacy";
import { privacyPages } from "@/server/api/account/privacy-pages";

type Props = { params: Promise<{ publisher: string }>; searchParams: Asked };

export const generateMetadata = async ({ params }: Props): Promise<Metadata> =>
  accountTitle((await params).publisher, () => words.refund.heading);

export default async function RefundPage({ params, searchParams }: Props) {
  const { publisher } = await params;
  const transactionId = (await one(searchParams, "transaction")) ?? "";
  const query = `?transaction=${encodeURIComponent(transactionId)}`;
  const { ctx, seller, base } = await openOwnAccount(publisher, `/refund${query}`);
  const sale = await privacyPages.refund(ctx, { transactionId });
  return (
    <>
      <h1 className="text-xl font-semibold tracking-tight">{words.refund.heading}</h1>
      <Notices
        words={words}
        seller={seller.name}
        problem={await one(searchParams, "problem")}
        done={await one(searchParams, "done")}
      />
      {sale ? (
        <RefundForm
          words={words}
          seller={seller.name}
          base={base}
          sale={sale}
          pressKey={randomUUID()}
        />
      ) : (
        <p className="text-base">
          {words.refund.missing}{" "}
          <a href={`${base}/receipts`} className="link">
            {words.refund.back}
          </a>
        </p>
      )}
    </>
  );
}
