import { expect, test } from "vitest";
import { holderOfApiKey } from "@/server/auth/publisher-token";
import { inTransaction } from "@/server/context";
import { newId } from "@/server/db/new-id";
import { newWorld, type World } from "@/server/testing/world";
import { changeApiKey } from "./change-api-key";
import { createApiKey } from "./create-api-key";
import { deleteApiKey } from "./delete-api-key";
import { listApiKeys } from "./list-api-keys";
import { createApiKeyInput } from "./schemas";

const create = ({ ctx }: World, networks: string[] = [], name = "Web shop") =>
  createApiKey(ctx, { name, networks });

const holder = ({ clock }: World, key: string, ip: string | null = "192.0.2.7") =>
  holderOfApiKey(key, ip, clock.now());

test("a key is told once, listed by its end, and speaks for its publisher", async () => {
  const world = await newWorld();
  const { keyId, key } = await create(world);
  expect(key).toMatch(/^[\w-]{48}$/);
  expect(await listApiKeys(world.ctx)).toEqual([
    {
      keyId,
      name: "Web shop",
      hint: key.slice(-4),
      networks: [],
      createdAt: world.clock.now(),
      createdBy: "Robin Rivers",
      lastUsedAt: null,
    },
  ]);
  expect(await holder(world, key)).toMatchObject({
    publisherId: world.publisherId,
    actor: { kind: "publisher-token", keyId },
  });
  expect(await holder(world, `${key.slice(0, -1)}${key.endsWith("A") ? "B" : "A"}`)).toBeNull();
});

test("neither the database nor the audit log can tell it", async () => {
  const world = await newWorld();
  const { key } = await create(world, ["192.0.2.0/24"]);
  const { entry, row } = await inTransaction(world.system, async ({ db, publisherId }) => ({
    entry: await db.auditEntry.findFirstOrThrow({
      where: { publisherId, action: "api-key.created" },
    }),
    row: await db.apiKey.findFirstOrThrow({ where: { publisherId } }),
  }));
  expect(entry.after).toEqual({ name: "Web shop", hint: key.slice(-4), networks: "192.0.2.0/24" });
  expect(Object.values(row).join()).not.toContain(key.slice(0, 12));
});

test("a key works from the addresses on its list, and from anywhere without one", async () => {
  const world = await newWorld();
  const { key, keyId } = await create(world, ["192.0.2.0/24", "2001:db8::/32"]);
  expect(await holder(world, key)).toMatchObject({ publisherId: world.publisherId });
  expect(await holder(world, key, "2001:db8:1::9")).toMatchObject({
    publisherId: world.publisherId,
  });
  expect(await holder(world, key, "198.51.100.1")).toBe("elsewhere");
  expect(await holder(world, key, null)).toBe("elsewhere");

  await changeApiKey(world.ctx, { keyId, name: "Web shop", networks: [] });
  expect(await holder(world, key, "198.51.100.1")).toMatchObject({
    publisherId: world.publisherId,
  });
});

test("that it was used is noted once a minute at most", async () => {
  const world = await newWorld();
  const { key } = await create(world);
  const lastUse = async () => (await listApiKeys(world.ctx))[0]?.lastUsedAt?.toISOString();
  const useAt = async (time: string) => {
    world.clock.set(`2026-11-22T${time}Z`);
    await Promise.all([1, 2, 3].map(() => holder(world, key)));
    return lastUse();
  };
  expect(await useAt("12:00:00")).toBe("2026-11-22T12:00:00.000Z");
  expect(await useAt("12:00:59")).toBe("2026-11-22T12:00:00.000Z");
  expect(await useAt("12:01:00")).toBe("2026-11-22T12:01:00.000Z");
});

test("changing one is audited with what changed, and nothing when nothing did", async () => {
  const world = await newWorld();
  const { keyId } = await create(world, ["192.0.2.7", "192.0.2.1"]);
  await changeApiKey(world.ctx, { keyId, name: "Web shop", networks: ["192.0.2.1", "192.0.2.7"] });
  await changeApiKey(world.ctx, { keyId, name: "Player", networks: ["192.0.2.1", "192.0.2.7"] });
  const entries = await inTransaction(world.system, ({ db, publisherId }) =>
    db.auditEntry.findMany({ where: { publisherId, action: "api-key.changed" } }),
  );
  expect(entries).toMatchObject([{ before: { name: "Web shop" }, after: { name: "Player" } }]);
});

test("a deleted key is over at once, and stays so", async () => {
  const world = await newWorld();
  const { key, keyId } = await create(world);
  await deleteApiKey(world.ctx, { keyId });
  expect(await holder(world, key)).toBeNull();
  expect(await listApiKeys(world.ctx)).toEqual([]);
  const missing = { kind: "not-found", code: "api-key.not-found" };
  await expect(deleteApiKey(world.ctx, { keyId })).rejects.toMatchObject(missing);
  await expect(
    changeApiKey(world.ctx, { keyId, name: "Back", networks: [] }),
  ).rejects.toMatchObject(missing);
});

test("another publisher's key is not found", async () => {
  const [mine, other] = [await newWorld(), await newWorld()];
  const { keyId } = await create(other);
  await expect(deleteApiKey(mine.ctx, { keyId })).rejects.toMatchObject({ kind: "not-found" });
  expect(await listApiKeys(mine.ctx)).toEqual([]);
});

test("it takes the settings' permission, and a person", async () => {
  const world = await newWorld();
  const { ctx } = await world.newAdmin({ offers: true, admins: true });
  const { keyId, key } = await create(world);
  const forbidden = { kind: "forbidden" };
  const input = { name: "Mine", networks: [] };
  await expect(createApiKey(ctx, input)).rejects.toMatchObject(forbidden);
  await expect(listApiKeys(ctx)).rejects.toMatchObject(forbidden);
  await expect(changeApiKey(ctx, { keyId, ...input })).rejects.toMatchObject(forbidden);
  await expect(deleteApiKey(ctx, { keyId })).rejects.toMatchObject(forbidden);
  const found = await holder(world, key);
  if (found === null || found === "elsewhere") throw new Error("the key works");
  await expect(createApiKey(world.as(found.actor), input)).rejects.toMatchObject(forbidden);
});

test("there is an end to how many", async () => {
  const world = await newWorld();
  const { accountId: createdBy } = world.owner;
  await inTransaction(world.system, ({ db, publisherId }) =>
    db.apiKey.createMany({
      data: Array.from({ length: 50 }, () => ({
        ...{ publisherId, id: newId(), name: "Old", secretHash: newId(), hint: "abcd" },
        ...{ createdBy, createdAt: world.clock.now() },
      })),
    }),
  );
  await expect(create(world)).rejects.toMatchObject({ kind: "conflict", code: "api-key.too-many" });
});

test("addresses are typed however they are, and a wrong one is named", () => {
  const read = (networks: string) => createApiKeyInput.safeParse({ name: " Shop ", networks });
  expect(read(" 192.0.2.1\n2001:db8::/32, 192.0.2.1 ").data).toEqual({
    name: "Shop",
    networks: ["192.0.2.1", "2001:db8::/32"],
  });
  expect(read("").data?.networks).toEqual([]);
  expect(read("192.0.2.1 192.0.2.300").error?.issues[0]?.message).toContain("“192.0.2.300”");
  const many = Array.from({ length: 51 }, (_, at) => `10.0.0.${at}`).join("\n");
  expect(read(many).error?.issues[0]?.message).toBe("List at most 50 addresses.");
});
