import { describe, expect, test } from "vitest";
import { inTransaction } from "@/server/context";
import { newWorld, type World } from "@/server/testing/world";
import { changeCompanyProfile } from "./change-company-profile";
import { getCompanyProfile } from "./get-company-profile";
import { changeCompanyProfileInput, type ChangeCompanyProfileInput } from "./schemas";

async function formOf(world: World): Promise<ChangeCompanyProfileInput> {
  const { version, values } = await getCompanyProfile(world.ctx);
  return { version, ...values };
}

const auditOf = (world: World) =>
  inTransaction(world.ctx, ({ db, publisherId }) =>
    db.auditEntry.findMany({ where: { publisherId, action: "company.profile-changed" } }),
  );

test("what was saved is what is read, and the version rises", async () => {
  const world = await newWorld();
  const form = {
    ...(await formOf(world)),
    name: "Beacon TV",
    city: "Delft",
    taxId: "NL123456789B01",
  };
  expect(await changeCompanyProfile(world.ctx, form)).toEqual({ version: form.version + 1 });
  expect(await formOf(world)).toEqual({ ...form, version: form.version + 1 });
});

test("what is emptied is no longer known", async () => {
  const world = await newWorld();
  await changeCompanyProfile(world.ctx, { ...(await formOf(world)), city: "Delft" });
  await changeCompanyProfile(world.ctx, { ...(await formOf(world)), city: "" });
  const row = await inTransaction(world.ctx, ({ db, publisherId }) =>
    db.companyProfile.findUnique({ where: { publisherId } }),
  );
  expect(row?.city).toBeNull();
});

test("the audit log says what changed, and nothing else", async () => {
  const world = await newWorld({ name: "Lighthouse TV" });
  await changeCompanyProfile(world.ctx, {
    ...(await formOf(world)),
    name: "Beacon TV",
    timeZone: "Europe/Paris",
  });
  expect(await auditOf(world)).toMatchObject([
    {
      actorId: world.owner.accountId,
      targetType: "publisher",
      before: { name: "Lighthouse TV", timeZone: "Europe/Amsterdam" },
      after: { name: "Beacon TV", timeZone: "Europe/Paris" },
    },
  ]);
});

test("saving what was there already changes nothing", async () => {
  const world = await newWorld();
  const form = await formOf(world);
  expect(await changeCompanyProfile(world.ctx, form)).toEqual({ version: form.version });
  expect(await auditOf(world)).toEqual([]);
});

test("of two who filled the form at once, the second is told", async () => {
  const world = await newWorld();
  const form = await formOf(world);
  const outcomes = await Promise.allSettled([
    changeCompanyProfile(world.ctx, { ...form, city: "Delft" }),
    changeCompanyProfile(world.ctx, { ...form, city: "Gent" }),
  ]);
  expect(outcomes.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  await expect(changeCompanyProfile(world.ctx, { ...form, city: "Lyon" })).rejects.toMatchObject({
    kind: "conflict",
    code: "company.changed-meanwhile",
  });
});

test("another publisher's profile stays as it is", async () => {
  const [one, other] = [await newWorld(), await newWorld({ name: "Other TV" })];
  await changeCompanyProfile(one.ctx, { ...(await formOf(one)), name: "Beacon TV" });
  expect(await formOf(other)).toMatchObject({ name: "Other TV", version: 1 });
});

test("without Settings it is forbidden", async () => {
  const world = await newWorld();
  const form = await formOf(world);
  const { ctx } = await world.newAdmin({ reporting: "full", admins: true });
  const refusal = { kind: "forbidden", code: "auth.permission-missing" };
  await expect(getCompanyProfile(ctx)).rejects.toMatchObject(refusal);
  await expect(changeCompanyProfile(ctx, form)).rejects.toMatchObject(refusal);
});

describe("what a form may say", () => {
  const judge = async (field: keyof ChangeCompanyProfileInput, value: unknown) => {
    const form = await formOf(await newWorld());
    const verdict = changeCompanyProfileInput.safeParse({ ...form, [field]: value });
    return verdict.error?.issues[0]?.message ?? "fine";
  };

  test.each([
    ["legalName", "  ", "Enter the legal name."],
    ["name", "a\0b", "Remove the NUL character from the publisher's name."],
    ["city", "x".repeat(101), "Use at most 100 characters for the city."],
    ["country", "EU", "Choose a country."],
    ["defaultCurrency", "XXX", "Choose a currency."],
    ["timeZone", "Mars/Olympus", "Choose a time zone."],
    ["locale", "tlh", "Choose how figures and dates are written."],
    ["taxId", "none", "Enter a tax or VAT number such as NL123456789B01."],
    ["supportEmail", "support@", "Enter an e-mail address such as support@example.com."],
    ["contactPhone", "call me", "Enter a phone number such as +31 20 123 4567."],
    ["websiteUrl", "example.com", "Enter a web address that begins with https:// or http://."],
    [
      "termsUrl",
      "javascript:alert(1)//example.com",
      "Enter a web address that begins with https:// or http://.",
    ],
    [
      "privacyUrl",
      "https://user:pw@example.com",
      "Enter a web address that begins with https:// or http://.",
    ],
  ] as const)("%s: %j is refused with a sentence", async (field, value, message) => {
    expect(await judge(field, value)).toBe(message);
  });

  test.each([
    ["websiteUrl", " https://example.com/watch?x=1 "],
    ["supportEmail", ""],
    ["contactPhone", "+31 (0)20 123-4567"],
    ["taxId", ""],
    ["locale", "pt-BR"],
  ] as const)("%s: %j is fine", async (field, value) => {
    expect(await judge(field, value)).toBe("fine");
  });
});
