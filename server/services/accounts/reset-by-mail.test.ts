import { expect, test } from "vitest";
import { inTransaction } from "@/server/context";
import { smtpMail } from "@/server/gateways/mail/smtp-mail";
import { sendEmail } from "@/server/services/emails/send-email";
import { newPerson } from "@/server/testing/person";
import { openSmtp } from "@/server/testing/smtp-world";
import { mailAccountLink } from "./mail-account-link";
import { requestPasswordReset } from "./request-password-reset";
import { resetPassword } from "./reset-password";

test("a link that travelled through a mail server opens the account", async () => {
  const smtp = await openSmtp();
  const { email, accountId, visitor, signIn } = await newPerson();
  const system = {
    ...visitor,
    actor: { kind: "system" as const, job: "test" },
    gateways: { mail: smtpMail(smtp.url), payments: null },
  };

  await requestPasswordReset(visitor, { email });
  const { id: tokenId } = await system.db.accountToken.findFirstOrThrow({
    where: { emailKey: email, purpose: "password-reset" },
  });
  await mailAccountLink(system, tokenId);
  const { id: emailId } = await inTransaction(system, (tx) =>
    tx.db.emailMessage.findFirstOrThrow({ where: { publisherId: 0n, toEmail: email } }),
  );
  await sendEmail(system, { emailId });

  const [received] = smtp.received;
  expect(received).toMatchObject({
    to: [email],
    mail: { subject: "[Sandbox] Choose a new password" },
  });
  const [, token = ""] = /reset-password\?token=(\S+)/.exec(received?.mail.text ?? "") ?? [];
  const password = "nine-dry-umbrellas-9";
  await resetPassword(visitor, { token, password });
  await expect(signIn({ password })).resolves.toMatchObject({ accountId });

  // Once it has left, the link is nowhere in the database.
  const kept = await inTransaction(system, (tx) =>
    tx.db.emailMessage.findFirstOrThrow({ where: { publisherId: 0n, id: emailId } }),
  );
  expect(kept).toMatchObject({ state: "sent", html: "", text: "" });
  await smtp.close();
});
