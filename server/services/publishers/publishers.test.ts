import { expect, test } from "vitest";
import { forPublisher, inTransaction } from "@/server/context";
import { newId } from "@/server/db/new-id";
import { nextPublisherId } from "@/server/db/publisher-number";
import { commerceRows } from "@/server/testing/commerce-rows";
import { newWorld } from "@/server/testing/world";
import { createPublisher } from "./create-publisher";
import { findHome } from "./find-home";
import { getDashboardFrame } from "./get-dashboard-frame";
import { checklistKeys, getGoLiveChecklist } from "./get-go-live-checklist";
import { openPublisher } from "./open-publisher";
import { rememberPublisher } from "./remember-publisher";

const second = {
  name: "Harbour Sport",
  country: "US",
  currency: "USD",
  timeZone: "America/New_York",
};

test("a new publisher has a nine-digit id, a profile, one owner and a first line of history", async () => {
  const world = await newWorld({ name: "Lighthouse TV" });
  expect(Number(world.publisherId)).toBeGreaterThanOrEqual(100_000_000);
  expect(Number(world.publisherId)).toBeLessThanOrEqual(999_999_999);

  const made = await inTransaction(world.ctx, async (tx) => ({
    profile: await tx.db.companyProfile.findUnique({ where: { publisherId: tx.publisherId } }),
    members: await tx.db.membership.findMany({ where: { publisherId: tx.publisherId } }),
    history: await tx.db.auditEntry.findMany({ where: { publisherId: tx.publisherId } }),
  }));
  expect(made.profile).toMatchObject({ legalName: "Lighthouse TV", defaultCurrency: "EUR" });
  expect(made.members).toMatchObject([{ role: "owner", accountId: world.owner.accountId }]);
  expect(made.history).toMatchObject([{ action: "publisher.created" }]);
});

test("a person may open another publisher and owns it, whoever else is named", async () => {
  const world = await newWorld();
  const other = await newWorld();
  const ctx = forPublisher(world.ctx, await nextPublisherId());
  await createPublisher(ctx, { ...second, ownerAccountId: other.owner.accountId });
  const members = await inTransaction(ctx, (tx) =>
    tx.db.membership.findMany({ where: { publisherId: tx.publisherId } }),
  );
  expect(members).toMatchObject([{ accountId: world.owner.accountId, role: "owner" }]);
});

test("nobody unknown opens a publisher", async () => {
  const world = await newWorld();
  const ctx = forPublisher(world.anonymous, await nextPublisherId());
  await expect(createPublisher(ctx, second)).rejects.toMatchObject({ kind: "unauthenticated" });
});

test("the frame shows who looks at what, and where else they may go", async () => {
  const world = await newWorld({ name: "Lighthouse TV" });
  const frame = await getDashboardFrame(world.ctx);
  expect(frame.publisher).toEqual({
    id: Number(world.publisherId),
    name: "Lighthouse TV",
    country: "NL",
    currency: "EUR",
    timeZone: "Europe/Amsterdam",
    locale: "en-GB",
  });
  expect(frame.publishers).toMatchObject([
    { name: "Lighthouse TV", role: "owner", isActive: true },
  ]);
});

test("an admin without any access still sees the frame, with nothing permitted", async () => {
  const world = await newWorld();
  const inactive = await world.newAdmin({ reporting: "none" });
  expect(await getDashboardFrame(inactive.ctx)).toMatchObject({ role: "admin", permissions: [] });
});

test("a publisher's frame is closed to those who only have an account", async () => {
  const world = await newWorld();
  const stranger = world.as({ kind: "account", accountId: crypto.randomUUID(), sessionId: "-" });
  await expect(getDashboardFrame(stranger)).rejects.toMatchObject({ kind: "forbidden" });
  await expect(rememberPublisher(stranger)).rejects.toMatchObject({ kind: "forbidden" });
  await expect(getDashboardFrame(world.anonymous)).rejects.toMatchObject({
    kind: "unauthenticated",
  });
});

test("the checklist ticks itself off by what there is", async () => {
  const world = await newWorld();
  const rows = commerceRows(world);
  const done = async () =>
    (await getGoLiveChecklist(world.ctx)).filter((step) => step.isDone).map((step) => step.key);
  expect(await done()).toEqual([]);

  await inTransaction(world.ctx, (tx) =>
    tx.db.companyProfile.update({
      where: { publisherId: tx.publisherId },
      data: {
        addressLine1: "Pier 9",
        postalCode: "1011 AB",
        city: "Amsterdam",
        taxId: "NL123456789B01",
        supportEmail: "help@lighthouse.example",
        termsUrl: "https://l.example/t",
        privacyUrl: "https://l.example/p",
      },
    }),
  );
  expect(await done()).toEqual(["company"]);

  await rows.offer({ state: "draft" });
  const offer = await rows.offer();
  await world.newAdmin();
  expect(await done()).toEqual(["company", "offer", "team"]);

  await inTransaction(world.ctx, async ({ db, publisherId, clock }) => {
    const createdAt = clock.now();
    const origin = "https://lighthouse.example";
    await db.returnOrigin.create({ data: { publisherId, origin, createdAt } });
    await db.apiKey.create({
      data: {
        publisherId,
        id: newId(),
        name: "Player",
        secretHash: newId(),
        hint: "a1b2",
        createdBy: world.owner.accountId,
        createdAt,
      },
    });
  });
  await rows.subscription({ customer: await rows.customer(), offer });
  expect(await done()).toEqual([...checklistKeys]);
});

test("the checklist takes the permission to see the overview", async () => {
  const world = await newWorld();
  const inactive = await world.newAdmin({ reporting: "none" });
  await expect(getGoLiveChecklist(inactive.ctx)).rejects.toMatchObject({ kind: "forbidden" });
});

test("a person lands at the publisher seen last, else at the first that opens", async () => {
  const world = await newWorld({ name: "Zenith" });
  const other = forPublisher(world.ctx, await nextPublisherId());
  await createPublisher(other, { ...second, name: "Aurora" });
  expect(await findHome(world.ctx)).toEqual({ publisherId: Number(other.publisherId) });

  await rememberPublisher(world.ctx);
  expect(await findHome(world.ctx)).toEqual({ publisherId: Number(world.publisherId) });
  await rememberPublisher(other);
  expect(await findHome(world.ctx)).toEqual({ publisherId: Number(other.publisherId) });
});

test("a person without a publisher has no home yet", async () => {
  const world = await newWorld();
  const lone = world.as({ kind: "account", accountId: world.owner.accountId, sessionId: "-" });
  await inTransaction(world.ctx, (tx) =>
    tx.db.membership.updateMany({
      where: { publisherId: tx.publisherId },
      data: { removedAt: tx.clock.now() },
    }),
  );
  expect(await findHome(lone)).toEqual({ publisherId: null });
});

const another = {
  publisherName: "Harbour Sport",
  country: "US",
  currency: "USD",
  timeZone: "America/New_York",
};

test("two clicks open one publisher", async () => {
  const world = await newWorld();
  const ctx = { ...world.ctx, idempotencyKey: crypto.randomUUID() };
  const [first, again] = await Promise.all([
    openPublisher(ctx, another),
    openPublisher(ctx, another),
  ]);
  expect(again).toEqual(first);
  const frame = await getDashboardFrame(world.ctx);
  expect(frame.publishers.filter(({ name }) => name === "Harbour Sport")).toHaveLength(1);
});

test("nobody unknown opens another publisher", async () => {
  const world = await newWorld();
  await expect(openPublisher(world.anonymous, another)).rejects.toMatchObject({
    kind: "unauthenticated",
  });
});
