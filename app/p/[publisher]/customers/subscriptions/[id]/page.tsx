import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { Gate } from "@/app/_lib/gate";
import { orSignIn } from "@/app/_lib/or-sign-in";
import { api, HydrateClient, prefetched, trpc } from "@/app/_lib/trpc";
import { SubscriptionPage } from "@/components/subscriptions/subscription-page";
import { parseNineDigits } from "@/server/domain/ids";

type Props = { params: Promise<{ id: string }> };

/** Asked for by the title and by the page. */
const findSubscription = cache((subscriptionId: number) =>
  api.subscriptions.get({ subscriptionId }),
);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const id = parseNineDigits((await params).id);
  const subscription = id && (await findSubscription(id).catch(() => null));
  return { title: subscription ? `${subscription.offer.title}, ${id}` : "Subscription" };
}

export default function SubscriptionRoute(props: Props) {
  return (
    <Gate permission="overview:read" title="Subscription" what="see the publisher’s subscriptions">
      <Subscription {...props} />
    </Gate>
  );
}

/** Waits for the subscription: one that is not there has another page, and another status. */
async function Subscription({ params }: Props) {
  const subscriptionId = parseNineDigits((await params).id);
  if (subscriptionId === null) notFound();
  await orSignIn(findSubscription(subscriptionId));
  const sales = { f: `subscription.is:${subscriptionId}`, size: "25" };
  await Promise.all([
    prefetched(trpc.subscriptions.get.queryOptions({ subscriptionId })),
    prefetched(trpc.subscriptions.options.queryOptions({ subscriptionId })),
    prefetched(trpc.subscriptions.upcoming.queryOptions({ subscriptionId })),
    prefetched(trpc.transactions.list.queryOptions(sales)),
  ]);
  return (
    <HydrateClient>
      <SubscriptionPage subscriptionId={subscriptionId} />
    </HydrateClient>
  );
}
