import { one } from "@/app/_lib/account-page";
import { hiddenOf } from "@/app/_lib/account-job";
import { jobPage, jobTitle, type JobProps } from "@/app/_lib/job-page";
import { ReceiptList } from "@/components/account/receipt-list";
import { accountPages } from "@/server/api/account/pages";
import { withQuery } from "@/server/api/account/paths";

export const generateMetadata = jobTitle(({ receipts }) => receipts.heading);

/** The receipts alone, for whom a link or a session lets in. */
export default function ReceiptsJobPage(props: JobProps) {
  return jobPage("receipts", props, async (open) => {
    const { visitor, base, account } = open;
    const before = Number((await one(props.searchParams, "before")) ?? "");
    const { receipts, older } = await accountPages.receipts(visitor.ctx, {
      before: Number.isSafeInteger(before) && before > 0 ? before : null,
    });
    return (
      <>
        <h1 className="text-xl font-semibold tracking-tight">{account.words.receipts.heading}</h1>
        <ReceiptList
          base={base}
          receipts={receipts}
          files={
            visitor.link
              ? accountPages.receiptLinks(
                  visitor.ctx,
                  receipts.map(({ transactionId }) => transactionId),
                )
              : undefined
          }
          older={
            older === null
              ? null
              : withQuery(`${base}/do/receipts`, { ...hiddenOf(open), before: older })
          }
        />
      </>
    );
  });
}
