import { expect, test } from "vitest";
import { inTransaction } from "@/server/context";
import { mailsOf } from "@/server/testing/mails";
import { newWorld } from "@/server/testing/world";
import { queueEmail } from "./queue-email";

const mail = {
  template: "password-changed" as const,
  dedupeKey: "password-changed:1",
  to: "Kim@Example.com",
  props: { name: "Kim", at: "2026-11-22T12:00:00.000Z" },
};

test("a mail is owed from the moment its transaction commits", async () => {
  const { system } = await newWorld();
  await inTransaction(system, (tx) => queueEmail(tx, mail));
  expect(await mailsOf(system)).toMatchObject([
    { toEmail: "Kim@Example.com", state: "queued", attempts: 0, html: "", text: "" },
  ]);
});

test("no commit, no mail", async () => {
  const { system } = await newWorld();
  const abandoned = inTransaction(system, async (tx) => {
    await queueEmail(tx, mail);
    throw new Error("changed our mind");
  });
  await expect(abandoned).rejects.toThrow("changed our mind");
  expect(await mailsOf(system)).toEqual([]);
});

test("the same thing is never mailed twice, another one is", async () => {
  const { system } = await newWorld();
  const queue = (dedupeKey: string) =>
    inTransaction(system, (tx) => queueEmail(tx, { ...mail, dedupeKey }));
  await Promise.all([queue("a"), queue("a"), queue("b")]);
  const keys = (await mailsOf(system)).map(({ dedupeKey }) => dedupeKey);
  expect(keys.toSorted()).toEqual(["a", "b"]);
});
