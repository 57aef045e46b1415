import { appPool } from "@/server/db/pool";
import { withTenantClient } from "@/server/db/tenant";
import { isInNetwork } from "@/server/domain/ip-network";
import type { Permission } from "@/server/domain/permissions";
import type { Actor } from "./actor";
import { hashOfApiKey, publisherOfKey } from "./opaque-tokens";

export type KeyHolder = { publisherId: bigint; actor: Extract<Actor, { kind: "publisher-token" }> };

/** Everything about offers, customers and sales; nothing about the team, the settings or the bill. */
const keyPermissions: readonly Permission[] = [
  "overview:read",
  "personal-data:read",
  "exports:create",
  "offers:write",
  "customers:write",
  "accounts:write",
];

type Row = { id: string; networks: string[]; lastUsedAt: Date | null };

const lookup = {
  name: "api_key_holder",
  text: `SELECT id, networks, "lastUsedAt" FROM api_key_holder($1::bigint, $2::text)`,
};

/**
 * Whom an API key speaks for, asked on every call, so that deleting a key works at once.
 *
 * @param ip where the call comes from; `elsewhere` when the key does not work from there
 * @returns `null` for a key that was deleted, or never was
 */
export async function holderOfApiKey(
  key: string,
  ip: string | null,
  now: Date,
): Promise<KeyHolder | "elsewhere" | null> {
  const publisherId = publisherOfKey(key);
  if (publisherId === null) return null;

  const values = [publisherId, hashOfApiKey(key)];
  const { rows } = await appPool().query<Row>({ ...lookup, values });
  const [row] = rows;
  if (row === undefined) return null;

  const { id, networks, lastUsedAt } = row;
  const isOpen =
    networks.length === 0 || networks.some((network) => isInNetwork(ip ?? "", network));
  if (!isOpen) return "elsewhere";
  if (lastUsedAt === null || now.getTime() - lastUsedAt.getTime() >= noteAfterMs) {
    await noteUse(publisherId, id, now);
  }
  return {
    publisherId,
    actor: { kind: "publisher-token", keyId: id, permissions: keyPermissions },
  };
}

/** Being used is written down at most this often. */
const noteAfterMs = 60_000;

/** Of several calls at once, one writes. */
const noteUse = (publisherId: bigint, keyId: string, now: Date) =>
  withTenantClient(publisherId, (client) =>
    client.query(
      `UPDATE api_key SET "lastUsedAt" = $3
        WHERE "publisherId" = $1 AND id = $2::uuid AND ("lastUsedAt" IS NULL OR "lastUsedAt" <= $4)`,
      [publisherId, keyId, now, new Date(now.getTime() - noteAfterMs)],
    ),
  );
