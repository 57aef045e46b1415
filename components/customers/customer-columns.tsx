"use client";

import type { Columns } from "@/components/data-table/columns";
import { usePublisherPath } from "@/components/shell/frame-context";
import { methodLabel } from "@/components/transactions/method-words";
import { CountryName } from "@/components/ui/country-name";
import { FigureLink } from "@/components/ui/figure-link";
import { noFigure } from "@/components/ui/format";
import { useFormat } from "@/components/ui/format-context";
import { StateChip } from "@/components/ui/state-chip";
import { Time } from "@/components/ui/time";
import type { CustomerLine } from "@/server/services/customers/customer-line";
import { customerPaths, stateLabels } from "./customer-words";
import { EmailText } from "./email-text";

const columns: Columns<CustomerLine> = [
  {
    id: "email",
    label: "Email",
    priority: 1,
    cell: ({ email }) => <EmailText email={email} />,
  },
  {
    id: "id",
    label: "Customer id",
    priority: 2,
    cell: ({ id }) => <span className="tabular">{id}</span>,
  },
  {
    id: "registeredAt",
    label: "Registered",
    priority: 1,
    sort: "time",
    cell: ({ registeredAt }) => <Time at={registeredAt} />,
  },
  {
    id: "lastLoginAt",
    label: "Last login",
    priority: 2,
    cell: ({ lastLoginAt }) => (lastLoginAt ? <Time at={lastLoginAt} /> : "Never"),
  },
  {
    id: "transactionCount",
    label: "Transactions",
    priority: 1,
    sort: "number",
    align: "end",
    cell: Transactions,
  },
  {
    id: "lastPaymentMethod",
    label: "Last payment method",
    priority: 2,
    cell: ({ lastPaymentMethod }) =>
      lastPaymentMethod ? methodLabel(lastPaymentMethod) : noFigure,
  },
  { id: "name", label: "Name", priority: 2, isOff: true, cell: ({ name }) => name ?? noFigure },
  {
    id: "country",
    label: "Country",
    priority: 2,
    isOff: true,
    cell: ({ country }) => <CountryName code={country} />,
  },
  {
    id: "currency",
    label: "Currency",
    priority: 3,
    isOff: true,
    cell: ({ currency }) => currency,
  },
  {
    id: "state",
    label: "Status",
    priority: 1,
    isOff: true,
    cell: ({ state }) => <StateChip {...stateLabels[state]} />,
  },
  {
    id: "activeSubscriptionCount",
    label: "Active subscriptions",
    priority: 2,
    isOff: true,
    align: "end",
    cell: Subscriptions,
  },
  {
    id: "lifetimeValue",
    label: "Lifetime value",
    priority: 2,
    isOff: true,
    align: "end",
    cell: LifetimeValue,
  },
  {
    id: "externalId",
    label: "External id",
    priority: 3,
    isOff: true,
    cell: ({ externalId }) =>
      externalId ? <code className="font-mono text-xs">{externalId}</code> : noFigure,
  },
];

const [email, ...others] = columns;

/** The first column sorts by address, which those who may not read addresses are not offered. */
export const customerColumns: Columns<CustomerLine> = [{ ...email, sort: "text" }, ...others];
export const maskedCustomerColumns = columns;

function Transactions({ id, email, transactionCount }: CustomerLine) {
  const path = usePublisherPath();
  const { number } = useFormat();
  if (transactionCount === 0) return number(0);
  return (
    <FigureLink href={path(customerPaths.transactions(id))} label={`Transactions of ${email}`}>
      {number(transactionCount)}
    </FigureLink>
  );
}

function Subscriptions({ id, email, activeSubscriptionCount }: CustomerLine) {
  const path = usePublisherPath();
  const { number } = useFormat();
  if (activeSubscriptionCount === 0) return number(0);
  return (
    <FigureLink
      href={path(customerPaths.subscriptions(id))}
      label={`Active subscriptions of ${email}`}
    >
      {number(activeSubscriptionCount)}
    </FigureLink>
  );
}

function LifetimeValue({ id, email, lifetimeValue }: CustomerLine) {
  const path = usePublisherPath();
  const { money } = useFormat();
  if (lifetimeValue.length === 0) return noFigure;
  return (
    <FigureLink href={path(customerPaths.transactions(id))} label={`Transactions of ${email}`}>
      {lifetimeValue.map((sum) => money(sum, true)).join(" · ")}
    </FigureLink>
  );
}
