import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { openSmtp } from "@/server/testing/smtp-world";
import type { Mail } from "./mail-gateway";
import { smtpMail } from "./smtp-mail";

const mail: Mail = {
  from: { name: "Tenure", address: "mail@tenure.example" },
  to: "kim@example.com",
  subject: "Grüße, Kim",
  html: "<p>Hello <b>Kim</b></p>",
  text: "Hello Kim\n",
  messageId: "<0190-1@tenure.example>",
};

describe("mail over SMTP", () => {
  let smtp: Awaited<ReturnType<typeof openSmtp>>;
  beforeEach(async () => {
    smtp = await openSmtp();
  });
  afterEach(() => smtp.close());

  test("arrives with both parts, and names itself as automatic", async () => {
    expect(await smtpMail(smtp.url).deliver(mail)).toEqual({ accepted: true });

    const [{ mail: got, from, to } = { mail: null }] = smtp.received;
    expect({ from, to }).toEqual({ from: "mail@tenure.example", to: ["kim@example.com"] });
    expect(got).toMatchObject({
      subject: "Grüße, Kim",
      messageId: "<0190-1@tenure.example>",
      from: { name: "Tenure", address: "mail@tenure.example" },
      to: [{ address: "kim@example.com" }],
    });
    expect(got?.html?.trim()).toBe("<p>Hello <b>Kim</b></p>");
    expect(got?.text?.trim()).toBe("Hello Kim");
    expect(got?.headers).toContainEqual(
      expect.objectContaining({ key: "auto-submitted", value: "auto-generated" }),
    );
  });

  test("an address is one address, whatever is written in it", async () => {
    await smtpMail(smtp.url)
      .deliver({ ...mail, to: "kim@example.com,all@example.com" })
      .catch(() => null);
    expect(smtp.received.flatMap(({ to }) => to)).not.toContain("all@example.com");
  });

  test("a refusal for now is thrown, so that the same message is tried again", async () => {
    const gateway = smtpMail(smtp.url);
    smtp.refuseNext(451, "Try again later");
    await expect(gateway.deliver(mail)).rejects.toThrow(/451/);

    expect(await gateway.deliver(mail)).toEqual({ accepted: true });
    expect(smtp.received.map((one) => one.mail.messageId)).toEqual([mail.messageId]);
  });

  test("a refusal for good is an answer", async () => {
    smtp.refuseNext(550, "No such mailbox");
    expect(await smtpMail(smtp.url).deliver(mail)).toEqual({
      accepted: false,
      reason: expect.stringContaining("No such mailbox") as string,
    });
  });

  test("a server that is not there is a failure for now", async () => {
    await smtp.close();
    await expect(smtpMail(smtp.url).deliver(mail)).rejects.toThrow(/ECONNREFUSED/);
  });
});
