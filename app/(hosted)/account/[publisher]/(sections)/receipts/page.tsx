import type { Metadata } from "next";
import { accountTitle, one, openOwnAccount, type Asked } from "@/app/_lib/account-page";
import { ReceiptList } from "@/components/account/receipt-list";
import { ReceiptActions } from "@/components/privacy/receipt-actions";
import { privacyWords } from "@/messages/privacy";
import { accountPages } from "@/server/api/account/pages";
import { privacyPages } from "@/server/api/account/privacy-pages";

type Props = { params: Promise<{ publisher: string }>; searchParams: Asked };

export const generateMetadata = async ({ params }: Props): Promise<Metadata> =>
  accountTitle((await params).publisher, ({ receipts }) => receipts.heading);

export default async function ReceiptsPage({ params, searchParams }: Props) {
  const { ctx, base, account, seller } = await openOwnAccount(
    (await params).publisher,
    "/receipts",
  );
  const before = Number((await one(searchParams, "before")) ?? "");
  const { receipts, older } = await accountPages.receipts(ctx, {
    before: Number.isSafeInteger(before) && before > 0 ? before : null,
  });
  const { contracts } = await privacyPages.contracts(ctx);
  const withdrawable = new Map(
    contracts.map(({ reference }) => [
      reference,
      `/withdraw/${seller.publisherId}?reference=${reference}`,
    ]),
  );
  return (
    <>
      <h1 className="text-xl font-semibold tracking-tight">{account.words.receipts.heading}</h1>
      <ReceiptList
        base={base}
        receipts={receipts}
        actions={Object.fromEntries(
          receipts.map((receipt) => [
            receipt.transactionId,
            <ReceiptActions
              key={receipt.transactionId}
              words={privacyWords}
              base={base}
              receipt={receipt}
              withdraw={withdrawable.get(receipt.transactionId) ?? null}
            />,
          ]),
        )}
        older={older === null ? null : `${base}/receipts?before=${older}`}
      />
    </>
  );
}
