/**
 * The tables without a publisher, by name; every other table belongs to a tenant, with row-level
 * security and composite keys. Few and small on purpose: on a distributed database they are local
 * to the coordinator or copied to every node.
 */
export const globalTables = [
  "instance",
  "publisher",
  "admin_account",
  "admin_session",
  "recovery_code",
  "account_token",
  "offer_directory",
  "currency_rate",
  "signing_key",
  "rate_limit",
  "_prisma_migrations",
] as const;
