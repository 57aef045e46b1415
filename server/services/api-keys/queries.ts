import type { TransactionContext } from "@/server/context";
import { notFound } from "@/server/domain/errors";

/** A key that still works, locked against a change at the same time. @throws not-found `api-key.not-found` */
export async function lockApiKey(tx: TransactionContext, keyId: string) {
  const { db, publisherId } = tx;
  await db.$queryRaw`
    SELECT 1 FROM api_key WHERE "publisherId" = ${publisherId} AND id = ${keyId}::uuid FOR UPDATE`;
  const key = await db.apiKey.findUnique({
    where: { publisherId_id: { publisherId, id: keyId } },
    include: { networks: { orderBy: { network: "asc" } } },
  });
  if (!key || key.deletedAt !== null) {
    throw notFound("api-key.not-found", "There is no such key; somebody may have deleted it.");
  }
  return { ...key, networks: key.networks.map(({ network }) => network) };
}

export async function keepNetworks(
  { db, publisherId }: TransactionContext,
  keyId: string,
  networks: readonly string[],
): Promise<void> {
  await db.apiKeyNetwork.deleteMany({ where: { publisherId, keyId } });
  await db.apiKeyNetwork.createMany({
    data: networks.map((network) => ({ publisherId, keyId, network })),
  });
}
