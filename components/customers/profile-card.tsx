"use client";

import { lazy, Suspense, useState } from "react";
import { useMay } from "@/components/shell/frame-context";
import { Card } from "@/components/ui/card";
import { CountryName } from "@/components/ui/country-name";
import { Fact, Facts } from "@/components/ui/facts";
import { GatedButton } from "@/components/ui/gated-button";
import { labelOfPermission } from "@/server/domain/grant-labels";
import type { CustomerDetail } from "@/server/services/customers/get-customer-detail";

const EditCustomerDialog = lazy(async () => ({
  default: (await import("./edit-customer-dialog")).EditCustomerDialog,
}));

/** Who the customer is, and for those who may, the way to correct it. */
export function ProfileCard({ customer }: { customer: CustomerDetail }) {
  const [isEditing, setEditing] = useState(false);
  const reason = useEditReason();
  const { addressLine1, addressLine2, postalCode, city, region } = customer;
  const address = [
    addressLine1,
    addressLine2,
    [postalCode, city].filter(Boolean).join(" "),
    region,
  ];
  const lines = address.filter(Boolean);

  return (
    <Card
      title="Profile"
      {...(customer.isMasked && { detail: "Personal data is masked for you." })}
      action={
        customer.state !== "anonymised" && (
          <GatedButton size="sm" reason={reason} onClick={() => setEditing(true)}>
            Edit
            <span className="sr-only"> profile</span>
          </GatedButton>
        )
      }
    >
      <Facts>
        <Fact label="Name">
          {[customer.firstName, customer.lastName].filter(Boolean).join(" ")}
        </Fact>
        <Fact label="Company">{customer.companyName}</Fact>
        <Fact label="Phone">{customer.phoneNumber}</Fact>
        <Fact label="Address">
          {lines.length > 0 && (
            <span className="flex flex-col">
              {lines.map((line) => (
                <span key={line}>{line}</span>
              ))}
            </span>
          )}
        </Fact>
        <Fact label="Country">
          <CountryName code={customer.country} />
        </Fact>
        <Fact label="Birth date">{customer.birthDate}</Fact>
        <Fact label="Language">{customer.locale.replace("_", "-")}</Fact>
        <Fact label="External id">
          {customer.externalId && <code className="font-mono text-xs">{customer.externalId}</code>}
        </Fact>
        {customer.externalData && (
          <Fact label="External data">
            <code className="font-mono text-xs break-all">{customer.externalData}</code>
          </Fact>
        )}
      </Facts>
      {isEditing && (
        <Suspense fallback={null}>
          <EditCustomerDialog customer={customer} onClose={() => setEditing(false)} />
        </Suspense>
      )}
    </Card>
  );
}

/** Correcting a profile takes two permissions: to change it, and to see what one changes. */
function useEditReason(): string | undefined {
  const mayWrite = useMay("accounts:write");
  const mayRead = useMay("personal-data:read");
  if (!mayWrite) return `This takes the permission “${labelOfPermission("accounts:write")}”.`;
  if (!mayRead) return `This takes the permission “${labelOfPermission("personal-data:read")}”.`;
  return undefined;
}
