/**
 * Every function that runs as the tables' owner and so sees across publishers, with its reason.
 * The catalogue test compares this list with the database.
 */
export const definerFunctions = {
  enqueue_job: "the app's role cannot reach the queue's tables",
  session_principal: "a request names its session before its publisher is trusted",
  account_memberships: "the switcher lists an account's publishers",
  public_profile: "hosted pages ask in one round trip, without a transaction",
  stale_outbox_streams: "the sweep looks for forgotten events of all publishers",
} as const;
