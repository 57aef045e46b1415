import { describe, expect, test } from "vitest";
import { inTransaction, type ServiceContext } from "@/server/context";
import { defaultRules } from "@/server/domain/billing/dunning";
import { commerceRows } from "@/server/testing/commerce-rows";
import { newWorld, type World } from "@/server/testing/world";
import { billingRulesOf } from "./billing-rules";
import { countDunned } from "./count-dunned";
import { getDunningSetting } from "./get-dunning-setting";
import { listDunningSettings } from "./list-dunning-settings";
import { previewDunningSetting } from "./preview-dunning-setting";
import { saveDunningSetting } from "./save-dunning-setting";
import { saveDunningSettingInput, type DunningValues } from "./schemas";

const monthlyCards = { method: "sandbox-card", period: "monthly" } as const;
const patient: DunningValues = {
  authorisesFirst: false,
  attemptHours: [72, 0, -24],
  graceHours: 26,
  announceHours: 240,
};

const save = ({ ctx }: World, values = patient, version = 0) =>
  saveDunningSetting(ctx, { ...monthlyCards, ...values, version });

const auditOf = (world: World) =>
  inTransaction(world.ctx, ({ db, publisherId }) =>
    db.auditEntry.findMany({ where: { publisherId, action: "dunning.setting-changed" } }),
  );

describe("settings", () => {
  test("are the defaults for every period of the cards that are taken, before any is changed", async () => {
    const { ctx } = await newWorld();
    const [cards, ...others] = await listDunningSettings(ctx);
    expect(others).toEqual([]);
    expect(cards).toMatchObject({ key: "sandbox-card", gateway: "sandbox", name: "card" });
    expect(cards?.settings.map(({ period, isDefault }) => [period, isDefault])).toEqual([
      ["weekly", true],
      ["monthly", true],
      ["3-months", true],
      ["6-months", true],
      ["annual", true],
      ["seasonal", true],
    ]);
  });

  test("that were saved are what is read, by the page and by the rules", async () => {
    const world = await newWorld();
    const written = { ...patient, attemptHours: [-24, 72, 0] };
    expect(await save(world, written)).toEqual({ version: 1 });
    expect(await getDunningSetting(world.ctx, monthlyCards)).toMatchObject({
      values: patient,
      isDefault: false,
      version: 1,
    });
    const rules = await inTransaction(world.ctx, async (tx) => {
      const { id } = await tx.db.paymentMethod.findFirstOrThrow();
      return billingRulesOf(tx, { paymentMethodId: id, period: "monthly" });
    });
    const { announceHours, ...dunning } = patient;
    expect(rules).toEqual({ dunning, announceHours });
  });

  test("that are set back are the defaults again", async () => {
    const world = await newWorld();
    await save(world);
    const { defaults } = await getDunningSetting(world.ctx, monthlyCards);
    expect(defaults.attemptHours).toEqual(defaultRules.monthly.dunning.attemptHours);
    await save(world, defaults, 1);
    expect(await getDunningSetting(world.ctx, monthlyCards)).toMatchObject({
      isDefault: true,
      version: 2,
    });
  });

  test("leave a line in the audit log that says what changed, and nothing else", async () => {
    const world = await newWorld();
    const { defaults } = await getDunningSetting(world.ctx, monthlyCards);
    await save(world, { ...defaults, attemptHours: [24, 0] });
    await save(world, { ...defaults, attemptHours: [0, 24] }, 1);
    expect(await auditOf(world)).toMatchObject([
      {
        actorId: world.owner.accountId,
        targetType: "dunning-setting",
        targetId: "sandbox-card:monthly",
        before: { attemptHours: "72, 48, 24, 0" },
        after: { attemptHours: "24, 0" },
      },
    ]);
  });

  test("are saved over nobody: of two who filled the form at once, the second is told", async () => {
    const world = await newWorld();
    const outcomes = await Promise.allSettled([
      save(world),
      save(world, { ...patient, graceHours: 48 }),
    ]);
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    await expect(save(world)).rejects.toMatchObject({
      kind: "conflict",
      code: "dunning.changed-meanwhile",
    });
  });

  test("are another publisher's own", async () => {
    const [mine, theirs] = [await newWorld(), await newWorld()];
    await save(mine);
    expect(await getDunningSetting(theirs.ctx, monthlyCards)).toMatchObject({ version: 0 });
    expect(await countDunned(theirs.ctx)).toEqual([]);
  });

  test("of a method that nobody can pay with are not found", async () => {
    const { ctx } = await newWorld();
    const refusal = { kind: "not-found", code: "dunning.method-not-found" };
    const asked = { ...monthlyCards, method: "free-offer-free-offer" };
    await expect(getDunningSetting(ctx, asked)).rejects.toMatchObject(refusal);
    await expect(
      saveDunningSetting(ctx, { ...asked, ...patient, version: 0 }),
    ).rejects.toMatchObject(refusal);
    await expect(previewDunningSetting(ctx, { ...asked, ...patient })).rejects.toMatchObject(
      refusal,
    );
  });
});

describe("a change", () => {
  /** Monthly ones due in 100, 60 and 10 hours, one that has stopped, and a yearly one. */
  const withSubscriptions = async () => {
    const world = await newWorld({ now: "2026-04-15T12:00:00Z" });
    const rows = commerceRows(world);
    const hour = 3_600_000;
    const dueIn = (hours: number) => {
      const due = new Date(world.clock.now().getTime() + hours * hour);
      due.setUTCMonth(due.getUTCMonth() - 1);
      return due;
    };
    const monthly = await rows.offer({ title: "Sport Pass" });
    const yearly = await rows.offer({ title: "All", cycle: { unit: "year", amount: 1 } });
    const sold = [
      { offer: monthly, startedAt: dueIn(100) },
      { offer: monthly, startedAt: dueIn(60) },
      { offer: monthly, startedAt: dueIn(10) },
      { offer: monthly, startedAt: dueIn(60), state: "stopped" as const },
      { offer: yearly, startedAt: dueIn(60) },
    ];
    for (const [at, one] of sold.entries()) {
      const customer = await rows.customer({ email: `c${at}@example.com` });
      await rows.subscription({ customer, ...one });
    }
    return world;
  };

  test("says how many subscriptions follow it, whom it tries at once and whom it tells", async () => {
    const { ctx } = await withSubscriptions();
    expect(await countDunned(ctx)).toEqual(
      expect.arrayContaining([
        { method: "sandbox-card", period: "monthly", subscriptions: 3 },
        { method: "sandbox-card", period: "annual", subscriptions: 1 },
      ]),
    );
    const { defaults } = await getDunningSetting(ctx, monthlyCards);
    const preview = (values: Partial<DunningValues>) =>
      previewDunningSetting(ctx, { ...monthlyCards, ...defaults, ...values });
    const nothing = { subscriptions: 3, triedAtOnce: 0, announcedAtOnce: 0, isGraceTooLong: false };
    expect(await preview({})).toEqual(nothing);
    expect(await preview({ attemptHours: [120, 72, 48, 24, 0] })).toEqual({
      ...nothing,
      triedAtOnce: 1, // the one due in 100 hours
    });
    expect(await preview({ attemptHours: [72, 66, 48, 24, 12, 0] })).toEqual({
      ...nothing,
      triedAtOnce: 2, // those due in 60 and in 10
    });
    expect(await preview({ announceHours: 336, graceHours: 48 })).toEqual({
      ...nothing,
      isGraceTooLong: true,
    }); // all were told a week before
  });

  test("has billing look again at whoever follows it, and at nobody else", async () => {
    const world = await withSubscriptions();
    const { publisherId } = world;
    const waiting = () =>
      inTransaction(world.ctx, (tx) =>
        tx.db.subscription.count({
          where: { publisherId, nextActionAt: { lte: world.clock.now() } },
        }),
      );
    await inTransaction(world.ctx, (tx) =>
      tx.db.subscription.updateMany({
        where: { publisherId },
        data: { nextActionAt: new Date("2027-01-01T00:00:00Z") },
      }),
    );
    await save(world);
    expect(await waiting()).toBe(3);
  });
});

test.each([
  ["list", (ctx: ServiceContext) => listDunningSettings(ctx)],
  ["count", (ctx: ServiceContext) => countDunned(ctx)],
  ["get", (ctx: ServiceContext) => getDunningSetting(ctx, monthlyCards)],
  ["preview", (ctx: ServiceContext) => previewDunningSetting(ctx, { ...monthlyCards, ...patient })],
  [
    "save",
    (ctx: ServiceContext) => saveDunningSetting(ctx, { ...monthlyCards, ...patient, version: 0 }),
  ],
])("%s: without Settings it is forbidden", async (_, verb) => {
  const world = await newWorld();
  const { ctx } = await world.newAdmin({ reporting: "full", offers: true });
  await expect(verb(ctx)).rejects.toMatchObject({ kind: "forbidden" });
  await expect(verb(world.anonymous)).rejects.toMatchObject({ kind: "unauthenticated" });
});

test.each([
  [{ attemptHours: [] }, "attemptHours", "Tries: add at least one."],
  [{ graceHours: Number.NaN }, "graceHours", "Grace: write a whole number of hours or days."],
  [{ announceHours: 0 }, "announceHours", "Announcement: at least an hour before, or none at all."],
])("%j is refused beside its field", (wrong, field, message) => {
  const verdict = saveDunningSettingInput.safeParse({
    ...monthlyCards,
    ...patient,
    version: 0,
    ...wrong,
  });
  expect(verdict.error?.issues[0]).toMatchObject({ path: [field], message });
});
