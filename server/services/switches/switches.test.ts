import { describe, expect, test } from "vitest";
import { inTransaction, type ServiceContext } from "@/server/context";
import { money } from "@/server/domain/money";
import { newOffer } from "@/server/testing/offers";
import { newWorld, type World } from "@/server/testing/world";
import { deleteSwitchSetting } from "./delete-switch-setting";
import { exampleSwitches } from "./example-switches";
import { listSwitchSettings } from "./list-switch-settings";
import { saveSwitchRules } from "./save-switch-rules";
import { saveSwitchSetting } from "./save-switch-setting";

const newPlan = async ({ ctx }: World, input: Parameters<typeof newOffer>[1]) =>
  `S${(await newOffer(ctx, input)).number}`;

/** Basic at 10.00 and Premium at 20.00 a month, with the way up. */
async function withPlans() {
  const world = await newWorld();
  const [basic, premium] = [
    await newPlan(world, { title: "Basic", price: "10.00" }),
    await newPlan(world, { title: "Premium", price: "20.00" }),
  ];
  await saveSwitchSetting(world.ctx, { from: basic, to: premium, direction: "upgrade" });
  return { world, basic, premium };
}

const routesOf = async ({ ctx }: World) =>
  (await listSwitchSettings(ctx)).routes.map(({ from, to, direction }) => [
    from.title,
    to.title,
    direction,
  ]);

const auditOf = (world: World) =>
  inTransaction(world.ctx, ({ db, publisherId }) =>
    db.auditEntry.findMany({
      where: { publisherId, action: "switch.settings-changed" },
      orderBy: [{ recordedAt: "asc" }, { id: "asc" }],
      select: { before: true, after: true },
    }),
  );

describe("settings", () => {
  test("begin with no way, upgrades at once and downgrades at the renewal", async () => {
    const { ctx } = await newWorld();
    expect(await listSwitchSettings(ctx)).toEqual({
      version: 0,
      rules: { upgrade: "IMMEDIATE_WITHOUT_PRORATION", downgrade: "DEFERRED", trial: "keep" },
      routes: [],
    });
  });

  test("name ways, turn them round and take them away, each noted", async () => {
    const { world, basic, premium } = await withPlans();
    const way = { from: basic, to: premium };
    await saveSwitchSetting(world.ctx, { from: premium, to: basic, direction: "downgrade" });
    expect(await routesOf(world)).toEqual([
      ["Basic", "Premium", "upgrade"],
      ["Premium", "Basic", "downgrade"],
    ]);
    await saveSwitchSetting(world.ctx, { ...way, direction: "downgrade" });
    await saveSwitchSetting(world.ctx, { ...way, direction: "downgrade" }); // said twice
    await deleteSwitchSetting(world.ctx, way);
    expect(await routesOf(world)).toEqual([["Premium", "Basic", "downgrade"]]);
    expect(await auditOf(world)).toEqual([
      { before: null, after: { [`${basic} → ${premium}`]: "upgrade" } },
      { before: null, after: { [`${premium} → ${basic}`]: "downgrade" } },
      {
        before: { [`${basic} → ${premium}`]: "upgrade" },
        after: { [`${basic} → ${premium}`]: "downgrade" },
      },
      { before: { [`${basic} → ${premium}`]: "downgrade" }, after: null },
    ]);
    await expect(deleteSwitchSetting(world.ctx, way)).rejects.toMatchObject({
      kind: "not-found",
      code: "switch.not-found",
    });
  });

  test("lead from a plan to another one", async () => {
    const { world, basic } = await withPlans();
    await expect(
      saveSwitchSetting(world.ctx, { from: basic, to: basic, direction: "upgrade" }),
    ).rejects.toMatchObject({ kind: "invalid", code: "switch.same-offer" });
  });

  test("are another publisher's own, and so are the plans", async () => {
    const { basic, premium } = await withPlans();
    const other = await newWorld();
    const refusal = { kind: "not-found", code: "switch.offer-not-found" };
    const way = { from: basic, to: premium };
    await expect(
      saveSwitchSetting(other.ctx, { ...way, direction: "upgrade" }),
    ).rejects.toMatchObject(refusal);
    await expect(deleteSwitchSetting(other.ctx, way)).rejects.toMatchObject(refusal);
    expect(await routesOf(other)).toEqual([]);
  });

  test("of what switches do are saved over nobody", async () => {
    const { world } = await withPlans();
    const rules = { upgrade: "IMMEDIATE_AND_CHARGE_WITH_REFUND", downgrade: "DEFERRED" } as const;
    const save = (trial: "keep" | "end") =>
      saveSwitchRules(world.ctx, { ...rules, trial, version: 0 });
    const outcomes = await Promise.allSettled([save("keep"), save("end")]);
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    await expect(save("end")).rejects.toMatchObject({
      kind: "conflict",
      code: "switch.changed-meanwhile",
    });
    expect(await listSwitchSettings(world.ctx)).toMatchObject({ version: 1, rules });
    expect((await auditOf(world)).at(-1)).toMatchObject({
      before: { upgrade: "IMMEDIATE_WITHOUT_PRORATION" },
      after: { upgrade: "IMMEDIATE_AND_CHARGE_WITH_REFUND" },
    });
  });
});

describe("an example", () => {
  test("is worked out for two plans, tax included", async () => {
    const { world, basic, premium } = await withPlans();
    const example = await exampleSwitches(world.ctx, { between: { from: basic, to: premium } });
    expect(example).toMatchObject({
      from: "Basic",
      to: "Premium",
      paid: money(1000, "EUR"),
      unused: money(500, "EUR"), // half of it is left
    });
    expect(example.outcomes).toHaveLength(7);
    expect(example.outcomes[4]).toMatchObject({
      algorithm: "IMMEDIATE_AND_CHARGE_WITH_REFUND",
      charged: money(2000, "EUR"),
      givenBack: money(500, "EUR"),
    });
  });

  test("is made up where there are no plans, and of nobody else's plans", async () => {
    const { basic, premium } = await withPlans();
    const { ctx } = await newWorld();
    expect(await exampleSwitches(ctx, { between: null })).toMatchObject({
      from: "Basic",
      paid: money(1000, "EUR"),
    });
    await expect(
      exampleSwitches(ctx, { between: { from: basic, to: premium } }),
    ).rejects.toMatchObject({ kind: "not-found" });
  });
});

const way = { from: "S123456789", to: "S987654321" };

test.each([
  ["save a way", (ctx: ServiceContext) => saveSwitchSetting(ctx, { ...way, direction: "upgrade" })],
  ["delete a way", (ctx: ServiceContext) => deleteSwitchSetting(ctx, way)],
  [
    "save the rules",
    (ctx: ServiceContext) =>
      saveSwitchRules(ctx, {
        upgrade: "DEFERRED",
        downgrade: "DEFERRED",
        trial: "end",
        version: 0,
      }),
  ],
])("%s: without Offers it is forbidden", async (_, verb) => {
  const world = await newWorld();
  const { ctx } = await world.newAdmin({ reporting: "full", settings: true });
  await expect(verb(ctx)).rejects.toMatchObject({ kind: "forbidden" });
  await expect(listSwitchSettings(world.anonymous)).rejects.toMatchObject({
    kind: "unauthenticated",
  });
});
