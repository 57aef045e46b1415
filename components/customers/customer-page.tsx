"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { CustomerTimeCard } from "@/components/time-machine/customer-time-card";
import { useTRPC } from "@/components/trpc";
import { CustomerHeader } from "./customer-header";
import type { CustomerTab } from "./customer-tab";
import { CustomerTabs } from "./customer-tabs";
import { MethodsCard } from "./methods-card";
import { NowCards } from "./now-cards";
import { ProfileCard } from "./profile-card";
import { SummaryCard } from "./summary-card";

type CustomerPageProps = { customerId: number; tab: CustomerTab };

/** One customer: what they have, what they paid, what went wrong, and what can be done. */
export function CustomerPage({ customerId, tab }: CustomerPageProps) {
  const trpc = useTRPC();
  const { data: customer } = useSuspenseQuery(trpc.customers.get.queryOptions({ customerId }));
  return (
    <>
      <CustomerHeader customer={customer} />
      <div className="grid gap-6 xl:grid-cols-[minmax(0,2fr)_minmax(18rem,1fr)]">
        <div className="flex min-w-0 flex-col gap-8">
          <NowCards customer={customer} />
          <CustomerTabs customer={customer} tab={tab} />
        </div>
        <div className="flex min-w-0 flex-col gap-4">
          <SummaryCard customer={customer} />
          <MethodsCard customer={customer} />
          <ProfileCard customer={customer} />
          <CustomerTimeCard customerId={customerId} />
        </div>
      </div>
    </>
  );
}
