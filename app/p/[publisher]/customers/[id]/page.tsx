import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { Gate } from "@/app/_lib/gate";
import { orSignIn } from "@/app/_lib/or-sign-in";
import { api, HydrateClient, prefetched, trpc } from "@/app/_lib/trpc";
import { CustomerPage } from "@/components/customers/customer-page";
import { customerTabs, type CustomerTab } from "@/components/customers/customer-tab";
import { parseNineDigits } from "@/server/domain/ids";

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** Asked for by the title and by the page. */
const findCustomer = cache((customerId: number) => api.customers.get({ customerId }));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const customerId = parseNineDigits((await params).id);
  const customer = customerId && (await findCustomer(customerId).catch(() => null));
  return { title: customer ? customer.email : "Customer" };
}

export default function CustomerRoute(props: Props) {
  return (
    <Gate permission="overview:read" title="Customer" what="see the publisher’s customers">
      <Customer {...props} />
    </Gate>
  );
}

/** Waits for the customer: one that is not there has another page, and another status. */
async function Customer({ params, searchParams }: Props) {
  const customerId = parseNineDigits((await params).id);
  if (customerId === null) notFound();
  const asked = (await searchParams)["tab"];
  const tab = customerTabs.find((known) => known === asked) ?? "transactions";
  await orSignIn(findCustomer(customerId));
  await Promise.all([
    prefetched(trpc.customers.get.queryOptions({ customerId })),
    prefetchTab(customerId, tab),
  ]);
  return (
    <HydrateClient>
      <CustomerPage customerId={customerId} tab={tab} />
    </HydrateClient>
  );
}

function prefetchTab(customerId: number, tab: CustomerTab): Promise<void> {
  switch (tab) {
    case "transactions": {
      const rows = { f: `customer.is:${customerId}`, size: "25" };
      return prefetched(trpc.transactions.list.queryOptions(rows));
    }
    case "timeline":
      return prefetched(trpc.customers.events.queryOptions({ customerId }));
    case "emails":
      return prefetched(trpc.customers.emails.queryOptions({ customerId }));
    case "entitlements":
      return prefetched(trpc.customers.entitlements.queryOptions({ customerId }));
    case "consents":
      return prefetched(trpc.customers.consents.queryOptions({ customerId }));
    case "notes":
      // Kept from some of those who may see the page: the panel says so itself.
      return Promise.resolve();
  }
}
