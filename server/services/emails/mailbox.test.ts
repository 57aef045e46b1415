import { describe, expect, test } from "vitest";
import { forPublisher, inTransaction, type ServiceContext } from "@/server/context";
import { newId } from "@/server/db/new-id";
import { noGrants } from "@/server/domain/permissions";
import { smtpMail } from "@/server/gateways/mail/smtp-mail";
import { inviteMember } from "@/server/services/team/invite-member";
import { passMail } from "@/server/testing/mails";
import { newWorld, type World } from "@/server/testing/world";
import { getMailboxMessage } from "./get-mailbox-message";
import { listMailbox } from "./list-mailbox";
import { queueEmail } from "./queue-email";

const queue = (ctx: ServiceContext, to: string) =>
  inTransaction(ctx, (tx) =>
    queueEmail(tx, {
      template: "password-changed",
      dedupeKey: newId(),
      to,
      props: { name: "Kim", at: "2026-11-22T12:00:00.000Z" },
    }),
  );

async function worldWithMail() {
  const world = await newWorld();
  await queue(world.system, "kim@example.com");
  await passMail(world.system);
  const [mail] = (await listMailbox(world.ctx, {})).messages;
  return { ...world, messageId: mail!.id };
}

test("the list shows what was mailed, newest first", async () => {
  const world = await newWorld({ now: "2026-11-22T12:00:00Z" });
  await queue(world.system, "first@example.com");
  await passMail(world.system);
  world.clock.set("2026-11-22T12:01:00Z");
  await queue(world.system, "second@example.com");

  expect(await listMailbox(world.ctx, {})).toMatchObject({
    messages: [
      { to: "second@example.com", state: "queued", subject: "Password changed" },
      { to: "first@example.com", state: "stored", subject: "[Sandbox] Your password was changed" },
    ],
    next: null,
  });
});

test("older mail is on the next page, none twice and none lost", async () => {
  const world = await newWorld();
  await inTransaction(world.system, ({ db, publisherId, clock }) =>
    db.emailMessage.createMany({
      data: Array.from({ length: 51 }, (_, n) => ({
        publisherId,
        id: newId(),
        template: "password-changed",
        dedupeKey: String(n),
        toEmail: "kim@example.com",
        state: "stored",
        createdAt: clock.now(),
      })),
    }),
  );
  const first = await listMailbox(world.ctx, {});
  const second = await listMailbox(world.ctx, { cursor: first.next ?? "" });
  expect([first.messages.length, second.messages.length, second.next]).toEqual([50, 1, null]);
  expect(new Set([...first.messages, ...second.messages].map(({ id }) => id)).size).toBe(51);
});

test("a mail is shown with both parts", async () => {
  const { ctx, messageId } = await worldWithMail();
  const mail = await getMailboxMessage(ctx, { messageId });
  expect(mail).toMatchObject({ to: "kim@example.com", kind: "Password changed" });
  expect(mail.html).toContain("Your password was changed");
  expect(mail.text).toContain("Your password was changed");
});

test("another publisher's mail is not found", async () => {
  const { messageId } = await worldWithMail();
  const { ctx } = await newWorld();
  for (const id of [messageId, newId()]) {
    await expect(getMailboxMessage(ctx, { messageId: id })).rejects.toMatchObject({
      kind: "not-found",
      code: "mailbox.message-not-found",
    });
  }
  expect((await listMailbox(ctx, {})).messages).toEqual([]);
});

test("without Settings it is forbidden", async () => {
  const world = await worldWithMail();
  const { ctx } = await world.newAdmin({ reporting: "full", admins: true });
  const refusal = { kind: "forbidden", code: "auth.permission-missing" };
  await expect(listMailbox(ctx, {})).rejects.toMatchObject(refusal);
  await expect(getMailboxMessage(ctx, { messageId: world.messageId })).rejects.toMatchObject(
    refusal,
  );
});

test("an invitation is opened by those alone who may give places in the team", async () => {
  const world = await newWorld();
  await inviteMember(world.ctx, {
    email: "kim@example.com",
    grants: { ...noGrants, reporting: "full", admins: true },
  });
  await passMail(world.system);
  const { ctx } = await world.newAdmin({ settings: true });
  const [mail] = (await listMailbox(ctx, {})).messages;
  const messageId = mail!.id;
  await expect(getMailboxMessage(ctx, { messageId })).rejects.toMatchObject({
    kind: "forbidden",
    code: "auth.permission-missing",
  });
  expect(await getMailboxMessage(world.ctx, { messageId })).toMatchObject({
    kind: "Team invitation",
  });
});

test("with an SMTP server nothing is kept", async () => {
  const { ctx } = await worldWithMail();
  const sending = { ...ctx, gateways: { mail: smtpMail("smtp://127.0.0.1:25"), payments: null } };
  await expect(listMailbox(sending, {})).rejects.toMatchObject({
    kind: "conflict",
    code: "mailbox.smtp",
  });
});

describe("the mail of accounts", () => {
  const from = (world: World, ip: string | null) => ({
    ...forPublisher(world.anonymous, 0n),
    from: { ip, userAgent: null },
  });

  test.each(["127.0.0.1", "::1"])("is open to whoever sits at the machine (%s)", async (ip) => {
    const world = await newWorld();
    const to = `kim-${newId()}@example.com`;
    await queue(world.installation, to);
    const ctx = from(world, ip);
    const mail = (await listMailbox(ctx, {})).messages.find((one) => one.to === to);
    expect(await getMailboxMessage(ctx, { messageId: mail!.id })).toMatchObject({ to });
  });

  test.each(["192.0.2.7", "2001:db8::1", null])("is shut to everybody else (%s)", async (ip) => {
    const ctx = from(await newWorld(), ip);
    await expect(listMailbox(ctx, {})).rejects.toMatchObject({
      kind: "forbidden",
      code: "mailbox.elsewhere",
    });
  });

  test("holds no publisher's mail", async () => {
    const world = await worldWithMail();
    const { messages } = await listMailbox(from(world, "127.0.0.1"), {});
    expect(messages.map(({ id }) => id)).not.toContain(world.messageId);
  });
});

test("customers' mail names nobody to admins who may not read personal data, and says nothing", async () => {
  const world = await newWorld();
  await inTransaction(world.system, ({ db, publisherId, clock }) =>
    db.emailMessage.create({
      data: {
        publisherId,
        id: newId(),
        template: "checkout-code",
        dedupeKey: "one",
        toEmail: "ana.silva@example.com",
        subject: "123456 is your code",
        html: "<p>Ana</p>",
        text: "Ana",
        failure: "550 ana.silva@example.com is unknown",
        state: "failed",
        createdAt: clock.now(),
      },
    }),
  );
  const { ctx } = await world.newAdmin({ settings: true });
  const [mail] = (await listMailbox(ctx, {})).messages;
  expect(mail).toMatchObject({
    to: "a•••@e•••.com",
    subject: "Checkout code",
    failure: "The mail server refused it.",
  });
  const opened = await getMailboxMessage(ctx, { messageId: mail!.id });
  expect(opened).toMatchObject({ to: "a•••@e•••.com", html: "", text: "", isHidden: true });

  const full = await world.newAdmin({ settings: true, reporting: "full" });
  expect(await getMailboxMessage(full.ctx, { messageId: mail!.id })).toMatchObject({
    to: "ana.silva@example.com",
    text: "Ana",
    isHidden: false,
  });
});
