import { StatTile, StatTiles } from "@/components/ui/stat-tile";

/** The eight figures of the business, in the order in which they are asked for. */
const tiles = [
  {
    label: "Active subscribers",
    definition: "Customers with at least one subscription that runs, in trial or paid.",
    note: "Starts with your first subscriber",
  },
  {
    label: "New subscribers",
    definition: "Customers whose first subscription began in the period.",
    note: "Starts with your first subscriber",
  },
  {
    label: "Net growth",
    definition: "New subscribers less those who left in the period.",
    note: "Starts with your first subscriber",
  },
  {
    label: "MRR",
    definition:
      "Monthly recurring revenue: what running subscriptions bring in a month, without tax.",
    note: "Starts with your first subscription",
  },
  {
    label: "Gross revenue",
    definition: "All charges of the period, tax included, before refunds.",
    note: "Starts with your first sale",
  },
  {
    label: "Customer lifetime value",
    definition: "What a customer who left has brought in on average, over their whole time.",
    note: "Needs customers who have left",
  },
  {
    label: "Churn rate",
    definition: "Share of the subscribers at the start of the month who left during it.",
    note: "Needs a month with subscribers",
  },
  {
    label: "Trial conversion",
    definition: "Share of the trials that ended in the period with a first payment.",
    note: "Needs trials that have ended",
  },
] as const;

/** Before the first sale there is no figure, and the reason stands beside the dash. */
export function OverviewTiles() {
  return (
    <StatTiles label="Key figures">
      {tiles.map(({ label, definition, note }) => (
        <StatTile key={label} label={label} value="–" definition={definition} note={note} />
      ))}
    </StatTiles>
  );
}
