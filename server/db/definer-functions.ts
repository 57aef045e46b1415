/**
 * Every function that runs as the tables' owner and so sees across publishers, with its reason.
 * The catalogue test compares this list with the database.
 */
export const definerFunctions = {
  enqueue_jobs: "the app's role cannot reach the queue's tables",
  session_principal: "a request names its session before its publisher is trusted",
  account_memberships: "the switcher lists an account's publishers",
  public_profile: "hosted pages ask in one round trip, without a transaction",
  access_status: "the same as access_statuses, of a customer found out in that very round trip",
  access_statuses: "an access check is one round trip, without a transaction",
  business_instants: "an access check reads clocks set forward in its one round trip",
  api_key_holder: "a key names its publisher before that publisher is trusted",
  customer_token_holder: "a customer's token names its publisher before that publisher is trusted",
  publishers_ahead: "the jobs look for whom their own clocks have brought work",
  publishers_with_due_subscriptions: "the billing job looks for work of all publishers",
  publishers_with_unsettled_payments:
    "the payments job looks for unknown outcomes of all publishers",
  publishers_with_unsettled_refunds: "the refunds job looks for unknown outcomes of all publishers",
  publishers_with_due_price_changes: "the price change job looks for work of all publishers",
  stale_outbox_streams: "the sweep looks for forgotten events of all publishers",
} as const;
