import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { managedTemplates } from "@/server/emails/managed-templates";
import { smtpMail } from "@/server/gateways/mail/smtp-mail";
import { mailsOf } from "@/server/testing/mails";
import { newShop, rowsOf } from "@/server/testing/purchases";
import { openSmtp } from "@/server/testing/smtp-world";
import { tellAll } from "@/server/testing/told";
import { newWorld, type World } from "@/server/testing/world";
import { countSentEmails } from "./count-sent-emails";
import { getSentEmail } from "./get-sent-email";
import { listEmailTemplates } from "./list-email-templates";
import { previewEmail } from "./preview-email";
import { resendEmail } from "./resend-email";
import { saveEmailLooks } from "./save-email-looks";
import { emailLooks, switchEmailInput } from "./schemas";
import { sendTestEmail } from "./send-test-email";
import { switchEmail } from "./switch-email";

const email = "kim@example.com";
const looks = {
  senderName: "Lighthouse",
  supportAddress: "help@lighthouse.example",
  brandColour: "#ffd400",
  logoUrl: "https://lighthouse.example/logo.png",
};

async function sold() {
  const world = await newWorld({ name: "Lighthouse TV" });
  await (await newShop(world)).buy({ email });
  return world;
}

const onlyMail = async (world: World) => {
  await tellAll(world);
  const [mail] = await mailsOf(world.system);
  if (!mail) throw new Error("nothing was mailed");
  return mail;
};

const auditOf = (world: World) =>
  rowsOf(world, async ({ db, publisherId }) => {
    const where = { publisherId, action: { startsWith: "email." } };
    const entries = await db.auditEntry.findMany({ where, orderBy: { occurredAt: "asc" } });
    return entries.map(({ action, targetId }) => [action, targetId]);
  });

describe("each mail", () => {
  test("can be looked at, with nobody's figures and links that open nothing", async () => {
    const { ctx } = await newWorld({ name: "Lighthouse TV" });
    for (const { template } of managedTemplates) {
      const { subject, html, text } = await previewEmail(ctx, { template });
      expect(subject).toMatch(/^\[Sandbox\] \S/);
      expect(html + text).not.toContain("token=");
      expect(html).toContain("Lighthouse TV");
    }
  });

  test("is on until it is turned off, and that is noted", async () => {
    const world = await newWorld();
    const isOn = async () =>
      (await listEmailTemplates(world.ctx)).templates.find(({ template }) => template === "refund")
        ?.isOn;
    expect(await isOn()).toBe(true);
    await switchEmail(world.ctx, { template: "refund", isOn: false });
    await switchEmail(world.ctx, { template: "refund", isOn: false });
    expect(await isOn()).toBe(false);
    await switchEmail(world.ctx, { template: "refund", isOn: true });
    expect(await isOn()).toBe(true);
    expect(await auditOf(world)).toEqual([
      ["email.template-switched", "refund"],
      ["email.template-switched", "refund"],
    ]);
  });

  test("that proves who somebody is cannot be turned off", () => {
    expect(switchEmailInput.safeParse({ template: "account-code", isOn: false }).success).toBe(
      false,
    );
    expect(switchEmailInput.safeParse({ template: "no-such-mail", isOn: false }).success).toBe(
      false,
    );
  });

  test("is counted where it was sent", async () => {
    const world = await sold();
    await onlyMail(world);
    expect(await countSentEmails(world.ctx)).toMatchObject([
      { template: "receipt", sent: 1, failed: 0 },
    ]);
  });
});

describe("how mails look", () => {
  test("shows in them: the sender, where to ask, the colour and the logo", async () => {
    const world = await newWorld();
    expect(await saveEmailLooks(world.ctx, { version: 0, ...looks })).toEqual({ version: 1 });
    const { html, text } = await previewEmail(world.ctx, { template: "receipt" });
    expect(html).toContain('src="https://lighthouse.example/logo.png"');
    expect(html).toContain("background-color:#ffd400");
    expect(text).toContain("Questions? Write to Lighthouse: help@lighthouse.example");
    expect(await auditOf(world)).toEqual([["email.looks-changed", String(world.publisherId)]]);
  });

  test("is saved over nobody", async () => {
    const { ctx } = await newWorld();
    await saveEmailLooks(ctx, { version: 0, ...looks });
    await expect(saveEmailLooks(ctx, { version: 0, ...looks })).rejects.toMatchObject({
      code: "email.changed-meanwhile",
    });
    await switchEmail(ctx, { template: "refund", isOn: false });
    expect(await saveEmailLooks(ctx, { version: 1, ...looks, senderName: "" })).toEqual({
      version: 2,
    });
  });

  test.each([
    ["brandColour", "blue"],
    ["logoUrl", "http://lighthouse.example/logo.png"],
    ["logoUrl", "javascript:alert(1)"],
    ["supportAddress", "nobody"],
    ["senderName", "Bank <mail@bank.example>"],
  ])("takes no %s like %s", (field, value) => {
    expect(emailLooks.safeParse({ ...looks, [field]: value }).success).toBe(false);
  });
});

test("a test goes to an address, says so, and is nobody's mail", async () => {
  const world = await newWorld();
  await sendTestEmail(world.ctx, { template: "payment-failed", to: "robin@example.com" });
  const mail = await onlyMail(world);
  expect(mail).toMatchObject({ toEmail: "robin@example.com", customerId: null, isTest: true });
  expect(mail.subject).toMatch(/^\[Sandbox\] \[Test\] Your payment/);
  expect(mail.text).toContain("*** Test mail with made-up figures.");
  expect(mail.text).not.toContain("token=");
  expect(await countSentEmails(world.ctx)).toEqual([]);
});

test("tests are sent a few times and no more", async () => {
  const { ctx } = await newWorld();
  const send = () => sendTestEmail(ctx, { template: "refund", to: "robin@example.com" });
  const outcomes = await Promise.allSettled(Array.from({ length: 12 }, send));
  const refused = outcomes.filter(({ status }) => status === "rejected");
  expect(refused.length).toBeGreaterThan(0);
  expect(refused[0]).toMatchObject({ reason: { kind: "rate-limited" } });
});

describe("a mail that was sent", () => {
  let smtp: Awaited<ReturnType<typeof openSmtp>>;
  beforeEach(async () => {
    smtp = await openSmtp();
  });
  afterEach(() => smtp.close());

  const sending = async () => {
    const world = await sold();
    const gateways = { ...world.system.gateways, mail: smtpMail(smtp.url) };
    return { ...world, system: { ...world.system, gateways } };
  };

  test("has links that open the account, of which no copy stays", async () => {
    const world = await sending();
    const mail = await onlyMail(world);
    expect(smtp.received[0]?.mail.text).toMatch(/\/do\/cancel\?token=\S{40,}/);
    expect(smtp.received[0]?.mail.text).toMatch(/\/receipts\/T\d{9}\?token=\S{20,}/);
    expect(mail.text).toMatch(/\/do\/cancel\n/);
    expect(mail.html + mail.text).not.toContain("/do/cancel?token=");
    const { canBeResent, text } = await getSentEmail(world.ctx, { emailId: mail.id });
    expect(canBeResent).toBe(true);
    expect(text).toContain("Receipt");
  });

  test("is sent again to its customer as it was, and to others without a way in", async () => {
    const world = await sending();
    const { id: emailId } = await onlyMail(world);
    expect(await resendEmail(world.ctx, { emailId })).toEqual({ to: email });
    await resendEmail(world.ctx, { emailId, to: "tax@example.com" });
    await tellAll(world);
    const [first, again, elsewhere] = smtp.received.map(({ mail }) => mail);
    expect([again?.subject, elsewhere?.subject]).toEqual([first?.subject, first?.subject]);
    expect(again?.text).toMatch(/\/do\/cancel\?token=/);
    expect(elsewhere?.text).not.toContain("/do/cancel?token=");
    expect((await auditOf(world)).map(([action]) => action)).toEqual([
      "email.resent",
      "email.resent",
    ]);
  });

  test("is shown and sent again by those who may see whose it is", async () => {
    const world = await sending();
    const { id: emailId } = await onlyMail(world);
    const { ctx } = await world.newAdmin({ customerRelationship: true });
    expect(await getSentEmail(ctx, { emailId })).toMatchObject({ isHidden: true, html: "" });
    await expect(resendEmail(ctx, { emailId })).rejects.toMatchObject({ kind: "forbidden" });
  });
});
