"use client";

import { usePublisherPath } from "@/components/shell/frame-context";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { CopyButton } from "@/components/ui/copy-button";
import { CountryName } from "@/components/ui/country-name";
import { PageHeader } from "@/components/ui/page";
import { StateChip } from "@/components/ui/state-chip";
import { Time } from "@/components/ui/time";
import type { CustomerDetail } from "@/server/services/customers/get-customer-detail";
import { CustomerActions } from "./customer-actions";
import { stateLabels } from "./customer-words";

/** Who it is, how they stand, and what can be done for them. */
export function CustomerHeader({ customer }: { customer: CustomerDetail }) {
  const path = usePublisherPath();
  const { id, email, isMasked, state, country, currency, registeredAt } = customer;
  const isKnown = state !== "anonymised";
  const name = [customer.firstName, customer.lastName].filter(Boolean).join(" ");
  return (
    <PageHeader
      breadcrumb={<Breadcrumb trail={[{ label: "Customer accounts", href: path("/customers") }]} />}
      title={
        <>
          <span className="break-all">{isKnown ? email : `Customer ${id}`}</span>
          {isKnown && !isMasked && (
            <CopyButton text={email} label="Copy email" className="self-center" />
          )}
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
      {...(isKnown && { action: <CustomerActions customer={customer} /> })}
    />
  );
}
