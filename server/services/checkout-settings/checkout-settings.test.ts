import { describe, expect, test } from "vitest";
import { inTransaction, type ServiceContext } from "@/server/context";
import { newWorld, type World } from "@/server/testing/world";
import { allowReturnOrigin } from "./allow-return-origin";
import { changeDefaultReturnUrl } from "./change-default-return-url";
import { getCheckoutSettings } from "./get-checkout-settings";
import { isAllowedReturnUrl } from "./is-allowed-return-url";
import { removeReturnOrigin } from "./remove-return-origin";

const site = "https://www.example.com";

const originsOf = async (world: World) =>
  (await getCheckoutSettings(world.ctx)).origins.map(({ origin }) => origin);

const isAllowed = (world: World, url: string) =>
  inTransaction(world.anonymous, (tx) => isAllowedReturnUrl(tx, url));

const auditOf = (world: World) =>
  inTransaction(world.ctx, ({ db, publisherId }) =>
    db.auditEntry.findMany({
      where: { publisherId, action: "checkout.settings-changed" },
      orderBy: [{ recordedAt: "asc" }, { id: "asc" }],
    }),
  );

describe("allowed origins", () => {
  test("any address on an allowed origin is one to return to", async () => {
    const world = await newWorld();
    const allowed = await allowReturnOrigin(world.ctx, { origin: `${site}/watch` });

    expect(allowed).toEqual({ origin: site });
    expect(await isAllowed(world, `${site}/thanks?order=1`)).toBe(true);
    expect(await isAllowed(world, "https://example.com/thanks")).toBe(false);
    expect(await isAllowed(world, "http://www.example.com/thanks")).toBe(false);
    expect(await isAllowed(world, "nonsense")).toBe(false);
  });

  test("allowing one again changes nothing, and is not noted", async () => {
    const world = await newWorld();
    await allowReturnOrigin(world.ctx, { origin: site });
    await allowReturnOrigin(world.ctx, { origin: `${site}/` });
    expect(await originsOf(world)).toEqual([site]);
    expect(await auditOf(world)).toMatchObject([
      { actorId: world.owner.accountId, before: null, after: { returnOrigin: site } },
    ]);
  });

  test("what is no origin is refused with an example", async () => {
    const { ctx } = await newWorld();
    for (const origin of ["http://www.example.com", "example.com", "https://a:b@example.com"]) {
      await expect(allowReturnOrigin(ctx, { origin })).rejects.toMatchObject({
        kind: "invalid",
        code: "checkout.no-origin",
        fields: { origin: expect.stringContaining("https://www.example.com") },
      });
    }
  });

  test("there are 50 at most", async () => {
    const { ctx, publisherId } = await newWorld();
    await inTransaction(ctx, (tx) =>
      tx.db.returnOrigin.createMany({
        data: Array.from({ length: 50 }, (_, at) => ({
          publisherId,
          origin: `https://site-${at}.example.com`,
          createdAt: tx.clock.now(),
        })),
      }),
    );
    await expect(allowReturnOrigin(ctx, { origin: site })).rejects.toMatchObject({
      kind: "conflict",
      code: "checkout.too-many-origins",
    });
  });

  test("one that is removed is allowed no more", async () => {
    const world = await newWorld();
    await allowReturnOrigin(world.ctx, { origin: site });
    await removeReturnOrigin(world.ctx, { origin: site });
    expect(await isAllowed(world, site)).toBe(false);
    expect((await auditOf(world)).at(-1)).toMatchObject({
      before: { returnOrigin: site },
      after: null,
    });
    await expect(removeReturnOrigin(world.ctx, { origin: site })).rejects.toMatchObject({
      kind: "not-found",
      code: "checkout.origin-not-found",
    });
  });

  test("another publisher's are not touched, and allow nothing here", async () => {
    const [mine, theirs] = [await newWorld(), await newWorld()];
    await allowReturnOrigin(theirs.ctx, { origin: site });
    expect(await isAllowed(mine, site)).toBe(false);
    await expect(removeReturnOrigin(mine.ctx, { origin: site })).rejects.toMatchObject({
      kind: "not-found",
    });
    expect(await originsOf(theirs)).toEqual([site]);
  });
});

describe("the default return URL", () => {
  test("lies on an allowed origin, and can be cleared", async () => {
    const world = await newWorld();
    const url = `${site}/thanks`;
    const urlOf = async () => (await getCheckoutSettings(world.ctx)).defaultReturnUrl;

    await expect(changeDefaultReturnUrl(world.ctx, { url })).rejects.toMatchObject({
      kind: "invalid",
      code: "checkout.return-url-not-allowed",
      fields: { url: expect.stringContaining("allowed origins") },
    });
    await allowReturnOrigin(world.ctx, { origin: site });
    await changeDefaultReturnUrl(world.ctx, { url });
    expect(await urlOf()).toBe(url);
    await changeDefaultReturnUrl(world.ctx, { url: "" });
    expect(await urlOf()).toBeNull();
    expect(await auditOf(world)).toHaveLength(3);
  });

  test("keeps its origin from being removed", async () => {
    const { ctx } = await newWorld();
    await allowReturnOrigin(ctx, { origin: site });
    await changeDefaultReturnUrl(ctx, { url: `${site}/thanks` });
    await expect(removeReturnOrigin(ctx, { origin: site })).rejects.toMatchObject({
      kind: "conflict",
      code: "checkout.origin-in-use",
    });
  });

  test("saving what was there changes nothing", async () => {
    const world = await newWorld();
    await changeDefaultReturnUrl(world.ctx, { url: "" });
    expect(await auditOf(world)).toEqual([]);
  });
});

test.each([
  ["read", (ctx: ServiceContext) => getCheckoutSettings(ctx)],
  ["allow", (ctx: ServiceContext) => allowReturnOrigin(ctx, { origin: site })],
  ["remove", (ctx: ServiceContext) => removeReturnOrigin(ctx, { origin: site })],
  ["change", (ctx: ServiceContext) => changeDefaultReturnUrl(ctx, { url: "" })],
])("%s: without Settings it is forbidden", async (_, verb) => {
  const world = await newWorld();
  const { ctx } = await world.newAdmin({ reporting: "full", offers: true });
  await expect(verb(ctx)).rejects.toMatchObject({ kind: "forbidden" });
  await expect(verb(world.anonymous)).rejects.toMatchObject({ kind: "unauthenticated" });
});
