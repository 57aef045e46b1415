"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { CustomerTimeCard } from "@/components/time-machine/customer-time-card";
import { usePublisherPath } from "@/components/shell/frame-context";
import { useTRPC } from "@/components/trpc";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { CopyButton } from "@/components/ui/copy-button";
import { CountryName } from "@/components/ui/country-name";
import { PageHeader } from "@/components/ui/page";
import { StateChip } from "@/components/ui/state-chip";
import { Time } from "@/components/ui/time";
import type { CustomerDetail } from "@/server/services/customers/get-customer-detail";
import type { CustomerTab } from "./customer-tab";
import { CustomerTabs } from "./customer-tabs";
import { stateLabels } from "./customer-words";
import { NowCards } from "./now-cards";
import { ProfileCard } from "./profile-card";
import { MethodsCard, SummaryCard } from "./summary-card";

type CustomerPageProps = { customerId: number; tab: CustomerTab };

/** One customer: what they have, what they paid, what went wrong, and what can be done. */
export function CustomerPage({ customerId, tab }: CustomerPageProps) {
  const trpc = useTRPC();
  const { data: customer } = useSuspenseQuery(trpc.customers.get.queryOptions({ customerId }));
  return (
    <>
      <Header customer={customer} />
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

function Header({ customer }: { customer: CustomerDetail }) {
  const path = usePublisherPath();
  const { id, email, isMasked, state, country, currency, registeredAt } = customer;
  const name = [customer.firstName, customer.lastName].filter(Boolean).join(" ");
  return (
    <PageHeader
      breadcrumb={<Breadcrumb trail={[{ label: "Customer accounts", href: path("/customers") }]} />}
      title={
        <>
          <span className="break-all">{email}</span>
          {!isMasked && <CopyButton text={email} label="Copy email" className="self-center" />}
          <StateChip {...stateLabels[state]} className="self-center" />
        </>
      }
      detail={
        <span className="flex flex-wrap gap-x-1.5">
          {name && <span>{name} ·</span>}
          <span className="tabular">{id} ·</span>
          <span>
            <CountryName code={country} /> ·
          </span>
          <span>{currency} ·</span>
          <span>
            since <Time at={registeredAt} show="day" />
          </span>
        </span>
      }
    />
  );
}
