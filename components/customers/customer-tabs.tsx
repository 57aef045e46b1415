"use client";

import { useQuery } from "@tanstack/react-query";
import { usePublisherPath } from "@/components/shell/frame-context";
import { OwnTransactions } from "@/components/transactions/own-transactions";
import { useTRPC } from "@/components/trpc";
import { LinkTabs } from "@/components/ui/link-tabs";
import { QueryRegion } from "@/components/ui/query-region";
import type { CustomerDetail } from "@/server/services/customers/get-customer-detail";
import { ConsentsTable } from "./consents-table";
import { customerTabs, type CustomerTab } from "./customer-tab";
import { customerPaths } from "./customer-words";
import { EmailsTable } from "./emails-table";
import { EntitlementsTable } from "./entitlements-table";
import { NotesPanel } from "./notes-panel";
import { Timeline } from "./timeline";

const labels: Record<CustomerTab, string> = {
  transactions: "Transactions",
  timeline: "Timeline",
  emails: "Emails",
  entitlements: "Entitlements",
  consents: "Consents",
  notes: "Notes",
};

type CustomerTabsProps = { customer: CustomerDetail; tab: CustomerTab };

/** What was: each part with an address of its own. */
export function CustomerTabs({ customer, tab }: CustomerTabsProps) {
  const path = usePublisherPath();
  const here = path(customerPaths.self(customer.id));
  return (
    <section aria-label="History">
      <div className="mb-4">
        <LinkTabs
          label="Parts of the history"
          tabs={customerTabs.map((each) => ({
            href: each === "transactions" ? here : `${here}?tab=${each}`,
            label: labels[each],
            isCurrent: each === tab,
          }))}
        />
      </div>
      <TabContent customer={customer} tab={tab} />
    </section>
  );
}

function TabContent({ customer, tab }: CustomerTabsProps) {
  switch (tab) {
    case "transactions":
      return (
        <OwnTransactions
          filter={`customer.is:${customer.id}`}
          label={`Transactions of ${customer.email}`}
        />
      );
    case "timeline":
      return <CustomerTimeline customerId={customer.id} />;
    case "emails":
      return <CustomerEmails customer={customer} />;
    case "entitlements":
      return <CustomerEntitlements customerId={customer.id} />;
    case "consents":
      return <CustomerConsents customerId={customer.id} />;
    case "notes":
      return <NotesPanel customerId={customer.id} isKnown={customer.state !== "anonymised"} />;
  }
}

type Whose = { customerId: number };

function CustomerTimeline({ customerId }: Whose) {
  const query = useQuery(useTRPC().customers.events.queryOptions({ customerId }));
  return (
    <QueryRegion query={query} effect="The timeline could not be loaded.">
      {({ events, titles }) => <Timeline events={events} titles={titles} canFilter />}
    </QueryRegion>
  );
}

function CustomerEmails({ customer: { id: customerId, email } }: { customer: CustomerDetail }) {
  const query = useQuery(useTRPC().customers.emails.queryOptions({ customerId }));
  return (
    <QueryRegion query={query} effect="The emails could not be loaded.">
      {(emails) => <EmailsTable emails={emails} address={email} />}
    </QueryRegion>
  );
}

function CustomerEntitlements({ customerId }: Whose) {
  const query = useQuery(useTRPC().customers.entitlements.queryOptions({ customerId }));
  return (
    <QueryRegion query={query} effect="The entitlements could not be loaded.">
      {(entitlements) => <EntitlementsTable entitlements={entitlements} />}
    </QueryRegion>
  );
}

function CustomerConsents({ customerId }: Whose) {
  const query = useQuery(useTRPC().customers.consents.queryOptions({ customerId }));
  return (
    <QueryRegion query={query} effect="The consents could not be loaded.">
      {(consents) => <ConsentsTable consents={consents} />}
    </QueryRegion>
  );
}
