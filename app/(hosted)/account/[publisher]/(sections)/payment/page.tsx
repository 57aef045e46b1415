import type { Metadata } from "next";
import { accountTitle, openOwnAccount } from "@/app/_lib/account-page";
import { PaymentSection } from "@/components/account/payment-section";
import { accountPages } from "@/server/api/account/pages";

type Props = { params: Promise<{ publisher: string }> };

export const generateMetadata = async ({ params }: Props): Promise<Metadata> =>
  accountTitle((await params).publisher, ({ method }) => method.heading);

export default async function PaymentPage({ params }: Props) {
  const { ctx, base } = await openOwnAccount((await params).publisher, "/payment");
  const { plans } = await accountPages.home(ctx);
  return <PaymentSection base={base} plans={plans} />;
}
