import { buffer } from "node:stream/consumers";
import { expect, test } from "vitest";
import { inTransaction } from "@/server/context";
import { openSession } from "@/server/services/customer-sessions/open-session";
import { decideConsents, listOwnConsents } from "@/server/services/consents/decide-consents";
import { declareWithdrawal } from "@/server/services/withdrawals/declare-withdrawal";
import { rows } from "@/server/testing/catalogue";
import { doJobs } from "@/server/testing/jobs";
import { newKnownPerson } from "@/server/testing/known-person";
import { rowsOf } from "@/server/testing/purchases";
import { tablesHolding } from "@/server/testing/rows-holding";
import { unzip } from "@/server/testing/unzip";
import { newWorld } from "@/server/testing/world";
import { deleteOwnAccount } from "./delete-own-account";
import { downloadOwnData } from "./download-own-data";
import { ownDataParts } from "./own-data-parts";

const fresh = { provenAt: new Date("2026-11-22T12:00Z") };

test("somebody's data is all that names them, and nothing that opens anything", async () => {
  const world = await newWorld();
  const { person, customer, transactionId } = await newKnownPerson(world);
  const { body, fileName } = await downloadOwnData(customer);
  expect(fileName).toBe("my-data-2026-11-22.zip");
  const files = unzip(await buffer(body));
  const data = JSON.parse(files.get("data.json")!.toString()) as Record<string, object[]>;
  expect(data).toMatchObject({
    profile: [{ email: person.email, firstName: person.firstName, addressLine1: person.street }],
    transactions: [{ number: Number(transactionId.slice(1)), grossMinor: 799 }],
    "payment-methods": [{ holderName: person.holderName, lastFour: "1111" }],
    "refund-requests": expect.arrayContaining([expect.objectContaining({ state: "open" })]),
  });
  expect(files.get("profile.csv")!.toString()).toContain(person.email);
  const all = [...files.values()].map(String).join("\n");
  expect(all).not.toMatch(/"(?:secretHash|passwordHash|token|codeHash|publisherId)"/);

  // Nobody else's, and not all day.
  await expect(downloadOwnData(world.ctx)).rejects.toMatchObject({ kind: "forbidden" });
  await expect(downloadOwnData(world.anonymous)).rejects.toMatchObject({ kind: "unauthenticated" });
  const elsewhere = await newWorld();
  const nothing = await downloadOwnData({ ...elsewhere.ctx, actor: customer.actor });
  const none = unzip(await buffer(nothing.body)).get("data.json")!;
  const parts = Object.values(JSON.parse(none.toString()) as Record<string, object[]>);
  expect(parts.every((part) => part.length === 0)).toBe(true);

  for (let count = 0; count < 4; count += 1) (await downloadOwnData(customer)).body.destroy();
  await expect(downloadOwnData(customer)).rejects.toMatchObject({ code: "privacy.too-many" });
});

test("every table that names a customer is among the parts, or is left out on purpose", async () => {
  const found = await rows<{ name: string }>(
    `SELECT DISTINCT c.relname AS name FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
      WHERE a.attname = 'customerId' AND c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace`,
  );
  const told = new Set(ownDataParts.map(({ from }) => / ?(\w+) t /.exec(from(1n).sql)?.[1]));
  const leftOut = new Set(["customer_clock", "customer_image", "time_travel"]); // the sandbox's own
  const missing = found.map(({ name }) => name).filter((name) => !told.has(name));
  expect(missing.filter((name) => !leftOut.has(name))).toEqual([]);
});

test("whoever deletes their account is told by mail, and then is nowhere to be found", async () => {
  const world = await newWorld();
  const { person, customer, customerId, transactionId } = await newKnownPerson(world);
  const { publisherId } = world;
  await inTransaction(world.system, (tx) =>
    openSession(tx, { id: BigInt(customerId), emailProvenAt: null }, { hasMail: true }),
  );
  const asked = await listOwnConsents(customer);
  const marketing = asked.find(({ name }) => name === "marketing");
  await decideConsents(customer, { accepted: ["marketing"], versions: { marketing: 1 } });
  expect(marketing).toMatchObject({ needsAnswer: true, said: null });
  const words = { reference: transactionId, name: `${person.firstName} ${person.lastName}` };
  await declareWithdrawal(customer, { email: person.email, ...words });
  await declareWithdrawal(customer, { email: person.email, ...words, reference: "mistyped" });
  await doJobs(world, "carry-out-withdrawal", "send-email");

  const wish = { confirmation: "DELETE", password: "" };
  await expect(
    deleteOwnAccount(customer, fresh, { ...wish, confirmation: "YES" }),
  ).rejects.toMatchObject({ code: "privacy.unconfirmed" });
  await expect(
    deleteOwnAccount(customer, { provenAt: new Date("2026-11-22T11:00Z") }, wish),
  ).rejects.toMatchObject({ code: "account.unproven" });

  await deleteOwnAccount(customer, fresh, wish);
  const mail = () =>
    rowsOf(world, ({ db }) =>
      db.emailMessage.findFirstOrThrow({ where: { publisherId, template: "account-deleted" } }),
    );
  expect(await mail()).toMatchObject({ toEmail: person.email, state: "queued" });
  await doJobs(world, "acknowledge-deletion", "forget-cards");
  expect(await mail()).toMatchObject({ state: "stored", text: expect.stringMatching(/deleted/) });
  const traces = Object.values(person).map((text) => text.replaceAll(/[.:]/g, String.raw`\$&`));
  expect((await tablesHolding(`(?i)${traces.join("|")}`)).holding).toEqual([]);
  await expect(deleteOwnAccount(customer, fresh, wish)).rejects.toMatchObject({
    code: "account.closed",
  });
});
