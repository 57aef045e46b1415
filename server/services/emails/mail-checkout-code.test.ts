import { afterEach, beforeEach, expect, test } from "vitest";
import { inTransaction, type ServiceContext } from "@/server/context";
import { newId } from "@/server/db/new-id";
import { smtpMail } from "@/server/gateways/mail/smtp-mail";
import { mailsOf } from "@/server/testing/mails";
import { openSmtp } from "@/server/testing/smtp-world";
import { newWorld } from "@/server/testing/world";
import { queueCheckoutCode } from "./mail-checkout-code";
import { sendEmail } from "./send-email";

let smtp: Awaited<ReturnType<typeof openSmtp>>;
beforeEach(async () => {
  smtp = await openSmtp();
});
afterEach(() => smtp.close());

const code = "041592";
const queue = (ctx: ServiceContext, sessionId = newId()) =>
  inTransaction(ctx, (tx) => queueCheckoutCode(tx, { email: "kim@example.com", code, sessionId }));

test("a code reaches its reader, from whom they buy, and stays with nobody else", async () => {
  const { system } = await newWorld({ name: "Lighthouse TV" });
  const sending = { ...system, gateways: { ...system.gateways, mail: smtpMail(smtp.url) } };
  await queue(sending);
  const [queued] = await mailsOf(system);
  await sendEmail(sending, { emailId: queued!.id });

  expect(smtp.received[0]?.mail).toMatchObject({
    subject: `[Sandbox] ${code} is your code for Lighthouse TV`,
    from: { name: "Lighthouse TV" },
  });
  expect(smtp.received[0]?.mail.text).toContain(`Your code is ${code}`);
  const kept = await mailsOf(system);
  expect(kept[0]?.subject).toBe("[Sandbox] Code for the checkout");
  expect(
    JSON.stringify(kept, (_, value: unknown) => (typeof value === "bigint" ? "" : value)),
  ).not.toContain(code);
});

test("each code is a mail of its own", async () => {
  const { system } = await newWorld();
  const sessionId = newId();
  await queue(system, sessionId);
  await queue(system, sessionId);
  expect(await mailsOf(system)).toHaveLength(2);
});
