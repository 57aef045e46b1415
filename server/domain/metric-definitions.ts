/** The tiles of Overview, in their order. */
export const metricKeys = [
  "active-subscribers",
  "new-subscribers",
  "net-growth",
  "mrr",
  "gross-revenue",
  "lifetime-value",
  "churn-rate",
  "trial-conversion",
] as const;

export type MetricKey = (typeof metricKeys)[number];

export type MetricDefinition = {
  label: string;
  /** What an owner wants to know when looking here. */
  question: string;
  definition: string;
  formula: string;
};

/** What each tile says of itself on demand. */
export const metricDefinitions: Readonly<Record<MetricKey, MetricDefinition>> = {
  "active-subscribers": {
    label: "Active subscribers",
    question: "How many people have a subscription?",
    definition:
      "People with at least one subscription that is not over, paid, free or in trial. Someone with two counts once. Stopped subscriptions count until they end, and failed renewals until their grace is over.",
    formula: "People with one or more running subscriptions, at the time shown",
  },
  "new-subscribers": {
    label: "New subscribers",
    question: "How many people subscribed for the first time?",
    definition:
      "People whose first subscription ever began in the period, trials included. People who had left and came back are not among them.",
    formula: "People whose first subscription began in the period",
  },
  "net-growth": {
    label: "Net growth",
    question: "Do more people come than leave?",
    definition:
      "How the number of subscribers moved in the period. Someone counts as churned when their last running subscription ends, and as won back when they subscribe again later.",
    formula: "New subscribers + won back − churned",
  },
  mrr: {
    label: "MRR",
    question: "How much revenue returns every month?",
    definition:
      "Monthly recurring revenue: the price of every running paid subscription for one month, without tax and after discounts. Trials count as nothing. Each currency is counted by itself.",
    formula:
      "Sum of prices by the month: weekly × 52 ÷ 12, monthly, 3 months ÷ 3, 6 months ÷ 6, yearly ÷ 12",
  },
  "gross-revenue": {
    label: "Gross revenue",
    question: "How much did customers pay?",
    definition:
      "All payments taken in the period, tax included. Refunds and chargebacks are not taken off. Each currency is counted by itself.",
    formula: "Sum of captured payments, tax included",
  },
  "lifetime-value": {
    label: "Customer lifetime value",
    question: "What does a customer bring in before leaving?",
    definition:
      "What the customers who churned in the period paid on average in all their time, for everything they bought. Without any churned customer there is no value to show.",
    formula: "Lifetime revenue of customers churned in the period ÷ their number",
  },
  "churn-rate": {
    label: "Churn rate",
    question: "How large a part of our subscribers leaves?",
    definition:
      "Of the people who were subscribers when the month began, the part that has churned since. Who left and came back within the month has not churned. During a month it grows to its final value.",
    formula: "Churned of those active at the start ÷ active at the start",
  },
  "trial-conversion": {
    label: "Trial conversion",
    question: "Do trials turn into paid subscriptions?",
    definition:
      "Of the free trials that came to their end in the period, the part that was followed by a payment. Trials still running do not count yet.",
    formula: "Trials converted ÷ (trials converted + trials ended unpaid)",
  },
};
