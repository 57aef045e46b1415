import { redirect } from "next/navigation";

export default async function PublisherPage({
  params,
}: {
  params: Promise<{ publisher: string }>;
}) {
  redirect(`/p/${(await params).publisher}/overview`);
}
