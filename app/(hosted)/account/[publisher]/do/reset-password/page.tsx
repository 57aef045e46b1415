import { redirect } from "next/navigation";
import { jobPage, jobTitle, type JobProps } from "@/app/_lib/job-page";
import { ResetPassword } from "@/components/account/link-jobs";
import { accountPages } from "@/server/api/account/pages";

export const generateMetadata = jobTitle(({ profile }) => profile.resetHeading);

export default function ResetPasswordPage(props: JobProps) {
  return jobPage("reset-password", props, async ({ base, seller, token, problem, visitor }) => {
    if (!visitor.link || token === null) redirect(`${base}/profile`);
    const { email } = await accountPages.owner(visitor.ctx);
    const parts = { base, seller: seller.name, token, problem, email };
    return <ResetPassword {...parts} />;
  });
}
