import { authorize } from "@/server/auth/authorize";
import { inTransaction, type ServiceContext } from "@/server/context";

export type ApiKeyView = {
  keyId: string;
  name: string;
  /** Its last four characters. */
  hint: string;
  networks: string[];
  createdAt: Date;
  createdBy: string | null;
  lastUsedAt: Date | null;
};

/** Every key that works, the newest first; none of them can be told again. */
export async function listApiKeys(ctx: ServiceContext): Promise<ApiKeyView[]> {
  authorize(ctx.actor, "settings:read");

  return inTransaction(ctx, async ({ db, publisherId }) => {
    const keys = await db.apiKey.findMany({
      where: { publisherId, deletedAt: null },
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      include: { networks: { orderBy: { network: "asc" } } },
    });
    const makers = await db.adminAccount.findMany({
      where: { id: { in: keys.map(({ createdBy }) => createdBy) } },
      select: { id: true, name: true },
    });
    const names = new Map(makers.map(({ id, name }) => [id, name]));
    return keys.map(({ id, name, hint, networks, createdAt, createdBy, lastUsedAt }) => ({
      keyId: id,
      name,
      hint,
      networks: networks.map(({ network }) => network),
      createdAt,
      createdBy: names.get(createdBy) ?? null,
      lastUsedAt,
    }));
  });
}
