import { expect } from "@playwright/test";
import { ownerQuery } from "./owner-query";

export type Mail = { subject: string; html: string; text: string };

const mailsTo = (email: string) =>
  ownerQuery<Mail>(
    `SELECT subject, html, text FROM email_message
      WHERE lower("toEmail") = lower($1) AND state IN ('stored', 'sent') ORDER BY "createdAt"`,
    [email],
  );

/** The latest mail to an address whose subject fits, as soon as the worker has delivered it. */
export async function mailTo(email: string, subject: RegExp): Promise<Mail> {
  let found: Mail | undefined;
  await expect
    .poll(
      async () => {
        found = (await mailsTo(email)).findLast((mail) => subject.test(mail.subject));
        return found?.subject;
      },
      { message: `a mail to ${email} about ${subject}`, intervals: [100] },
    )
    .toMatch(subject);
  if (!found) throw new Error("the poll above has seen it");
  return found;
}

/** The first link of a mail that leads to `path` of the product. */
export function linkIn(mail: Mail, path: string): string {
  const links = mail.text.match(/https?:\/\/[^\s<>"]+/g) ?? [];
  const link = links.find((candidate) => new URL(candidate).pathname.startsWith(path));
  if (!link) throw new Error(`no link to ${path} in "${mail.subject}"`);
  return link;
}
