import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { inTransaction, type ServiceContext } from "@/server/context";
import { newId } from "@/server/db/new-id";
import { smtpMail } from "@/server/gateways/mail/smtp-mail";
import { mailsOf } from "@/server/testing/mails";
import { openSmtp } from "@/server/testing/smtp-world";
import { newWorld } from "@/server/testing/world";
import { queueEmail } from "./queue-email";
import { maxSendAttempts } from "./send-attempts";
import { sendEmail } from "./send-email";

async function queue(ctx: ServiceContext, template: "password-changed" | "password-reset") {
  const props = { name: "Kim", at: "2026-11-22T12:00:00.000Z", tokenId: newId() };
  await inTransaction(ctx, (tx) =>
    queueEmail(tx, { template, dedupeKey: newId(), to: "kim@example.com", props }),
  );
  const [mail] = await mailsOf(ctx);
  return mail!.id;
}

const onlyMail = async (ctx: ServiceContext) => (await mailsOf(ctx))[0];

describe("without an SMTP server", () => {
  test("a mail is kept whole for the mailbox, links and all", async () => {
    const { system } = await newWorld();
    await sendEmail(system, { emailId: await queue(system, "password-reset") });

    const mail = await onlyMail(system);
    expect(mail).toMatchObject({
      state: "stored",
      attempts: 1,
      subject: "[Sandbox] Choose a new password",
    });
    expect(mail?.text).toMatch(/\/reset-password\?token=\S{60,}/);
    expect(mail?.html).toContain("/reset-password?token=");
  });
});

describe("with an SMTP server", () => {
  let smtp: Awaited<ReturnType<typeof openSmtp>>;
  beforeEach(async () => {
    smtp = await openSmtp();
  });
  afterEach(() => smtp.close());

  const worldWithSmtp = async () => {
    const world = await newWorld();
    const system = { ...world.system, gateways: { mail: smtpMail(smtp.url), payments: null } };
    return { ...world, system };
  };

  test("a mail leaves once, however often the job runs", async () => {
    const { system } = await worldWithSmtp();
    const emailId = await queue(system, "password-changed");
    await sendEmail(system, { emailId });
    await sendEmail(system, { emailId });

    expect(smtp.received).toHaveLength(1);
    expect(smtp.received[0]?.mail).toMatchObject({
      subject: "[Sandbox] Your password was changed",
      from: { name: "Tenure" },
    });
    expect(await onlyMail(system)).toMatchObject({ state: "sent", attempts: 1, failure: null });
  });

  test("a refusal for now is noted and tried again, as the same message", async () => {
    const { system } = await worldWithSmtp();
    const emailId = await queue(system, "password-changed");
    smtp.refuseNext(451, "Greylisted, come back later");
    await expect(sendEmail(system, { emailId })).rejects.toThrow("451");
    expect(await onlyMail(system)).toMatchObject({
      state: "queued",
      attempts: 1,
      failure: expect.stringContaining("Greylisted") as string,
    });

    await sendEmail(system, { emailId });
    expect(await onlyMail(system)).toMatchObject({ state: "sent", attempts: 2, failure: null });
    expect(smtp.received.map(({ mail }) => mail.messageId)).toEqual([`<${emailId}@localhost>`]);
  });

  test("a refusal for good ends it, and says why", async () => {
    const { system } = await worldWithSmtp();
    const emailId = await queue(system, "password-changed");
    smtp.refuseNext(550, "No such mailbox");
    await sendEmail(system, { emailId });
    expect(await onlyMail(system)).toMatchObject({
      state: "failed",
      failure: expect.stringContaining("No such mailbox") as string,
    });
  });

  test("the last try ends it", async () => {
    const { system } = await worldWithSmtp();
    const emailId = await queue(system, "password-changed");
    await inTransaction(system, ({ db, publisherId }) =>
      db.emailMessage.updateMany({
        where: { publisherId },
        data: { attempts: maxSendAttempts - 1 },
      }),
    );
    smtp.refuseNext(451, "Come back later");
    await expect(sendEmail(system, { emailId })).rejects.toThrow("451");
    expect(await onlyMail(system)).toMatchObject({ state: "failed", attempts: maxSendAttempts });
  });

  test("of a mail with a link that opens something, no copy stays with us", async () => {
    const { system } = await worldWithSmtp();
    await sendEmail(system, { emailId: await queue(system, "password-reset") });

    const [, secret = ""] = /token=[^.]+\.(\S+)/.exec(smtp.received[0]?.mail.text ?? "") ?? [];
    expect(secret).not.toBe("");
    const { html, text, props } = (await onlyMail(system))!;
    expect({ html, text }).toEqual({ html: "", text: "" });
    expect(JSON.stringify(props)).not.toContain(secret);
  });

  test("another publisher's mail is not in sight", async () => {
    const { system } = await worldWithSmtp();
    const other = await newWorld();
    const emailId = await queue(other.system, "password-changed");
    await sendEmail(system, { emailId });
    expect(smtp.received).toEqual([]);
    expect(await onlyMail(other.system)).toMatchObject({ state: "queued", attempts: 0 });
  });
});

test("only the product itself sends", async () => {
  const world = await newWorld();
  const emailId = await queue(world.system, "password-changed");
  await expect(sendEmail(world.ctx, { emailId })).rejects.toMatchObject({ kind: "forbidden" });
});
