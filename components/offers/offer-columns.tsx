import type { Columns } from "@/components/data-table/columns";
import { Badge } from "@/components/ui/badge";
import { MoneyText } from "@/components/ui/money";
import { StateChip } from "@/components/ui/state-chip";
import { Time } from "@/components/ui/time";
import type { OfferRow } from "@/server/services/offers/list-offers";
import { RevenueLink, SubscriptionsLink } from "./figure-links";
import { periodLabels, stateLabels, trialLabel, typeLabels } from "./offer-words";

export const offerColumns: Columns<OfferRow> = [
  { id: "title", label: "Name", priority: 1, sort: "text", cell: ({ title }) => title },
  { id: "type", label: "Type", priority: 2, cell: ({ letter }) => typeLabels[letter] },
  { id: "price", label: "Price", priority: 1, align: "end", cell: Price },
  {
    id: "period",
    label: "Period",
    priority: 1,
    cell: ({ period }) => <Short>{periodLabels[period]}</Short>,
  },
  {
    id: "trial",
    label: "Trial",
    priority: 2,
    cell: ({ trial, period }) => <Short>{trial ? trialLabel(trial, period) : "None"}</Short>,
  },
  {
    id: "activeSubscriptions",
    label: "Subscriptions",
    priority: 2,
    align: "end",
    cell: (offer) => <SubscriptionsLink offer={offer} />,
  },
  {
    id: "revenue",
    label: "Revenue 30 d",
    priority: 2,
    align: "end",
    cell: (offer) => <RevenueLink offer={offer} />,
  },
  {
    id: "state",
    label: "State",
    priority: 1,
    cell: ({ state }) => <StateChip {...stateLabels[state]} />,
  },
  {
    id: "updatedAt",
    label: "Updated",
    priority: 2,
    sort: "time",
    cell: ({ updatedAt }) => <Time at={updatedAt} />,
  },
  {
    id: "createdAt",
    label: "Created",
    priority: 3,
    isOff: true,
    sort: "time",
    cell: ({ createdAt }) => <Time at={createdAt} />,
  },
  { id: "tags", label: "Tags", priority: 3, isOff: true, cell: Tags },
  {
    id: "offerId",
    label: "Offer id",
    priority: 3,
    isOff: true,
    cell: ({ offerId }) => <code className="font-mono text-xs">{offerId}</code>,
  },
];

/** Two words that make one: "3 months". */
const Short = ({ children }: { children: string }) => (
  <span className="whitespace-nowrap">{children}</span>
);

function Price({ price }: OfferRow) {
  return price.minor === 0 ? "Free" : <MoneyText money={price} several />;
}

function Tags({ tags }: OfferRow) {
  return (
    <span className="flex max-w-60 flex-wrap gap-1">
      {tags.map((tag) => (
        <Badge key={tag}>{tag}</Badge>
      ))}
    </span>
  );
}
