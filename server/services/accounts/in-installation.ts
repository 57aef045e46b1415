import {
  forPublisher,
  inTransaction,
  type ServiceContext,
  type TransactionContext,
} from "@/server/context";

/** What belongs to a person rather than to a publisher is written down under the installation itself. */
const installation = 0n;

/** Runs a change to an account: its events, audit entries and mails belong to no publisher. */
export const inInstallation = <T>(
  ctx: ServiceContext,
  work: (tx: TransactionContext) => Promise<T>,
): Promise<T> =>
  inTransaction(ctx.publisherId === installation ? ctx : forPublisher(ctx, installation), work);
