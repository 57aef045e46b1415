import { redirect } from "next/navigation";
import { jobPage, jobTitle, type JobProps } from "@/app/_lib/job-page";
import { SignInByLink } from "@/components/account/link-jobs";

export const generateMetadata = jobTitle(({ signIn }) => signIn.enter);

export default function SignInJobPage(props: JobProps) {
  return jobPage("sign-in", props, async ({ base, seller, token, problem, visitor }) => {
    if (visitor.session || token === null) redirect(base);
    return <SignInByLink base={base} seller={seller.name} token={token} problem={problem} />;
  });
}
