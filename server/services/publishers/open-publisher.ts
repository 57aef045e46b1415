import { requirePerson } from "@/server/auth/actor";
import { forPublisher, withinPublisher, type ServiceContext } from "@/server/context";
import { nextPublisherId } from "@/server/db/publisher-number";
import { once } from "@/server/services/idempotency/once";
import { createPublisher } from "./create-publisher";
import type { OpenPublisherInput } from "./schemas";

/**
 * Opens another publisher for a person who is signed in, and makes that person its Owner. Two clicks
 * under one idempotency key open one: the key is kept with the installation, where both look.
 *
 * @throws unauthenticated  nobody is signed in
 */
export async function openPublisher(ctx: ServiceContext, input: OpenPublisherInput) {
  requirePerson(ctx.actor);
  const { publisherName: name, ...rest } = input;
  const publisherId = await nextPublisherId();
  return once(forPublisher(ctx, 0n), "open-publisher", input, (tx) =>
    withinPublisher(tx, publisherId, (own) => createPublisher(own, { ...rest, name })),
  );
}
