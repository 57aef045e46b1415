import { describe, expect, test } from "vitest";
import type { EmailLinks } from "./email-content";
import type { EmailProps, EmailTemplate } from "./email-props";
import { renderEmail } from "./render-email";
import { templates } from "./templates";

const at = "2026-11-22T14:05:00.000Z";
const name = "Robin Rivers";
const publisher = { publisherId: 123456789, publisherName: "Lighthouse TV" };
const ownership = { ...publisher, fromName: "Robin Rivers", toName: "Kim Keeper", at };

const samples: EmailProps = {
  "sign-up-confirmation": { tokenId: "t1" },
  "sign-up-known-address": { name },
  "password-reset": { name, tokenId: "t2" },
  "password-changed": { name, at },
  "second-factor-enabled": { name, at },
  "second-factor-disabled": { name, at },
  "recovery-code-used": { name, at, codesLeft: 7 },
  "recovery-codes-renewed": { name, at },
  invitation: {
    ...publisher,
    inviterName: "Robin Rivers",
    invitationId: "i1",
    sendCount: 1,
    expiresAt: at,
  },
  "permission-request": { ...publisher, name, askerName: "Sam Calder", permission: "Settings" },
  "ownership-received": ownership,
  "ownership-given": ownership,
  "export-ready": { ...publisher, name, title: "Audit log", expiresAt: at },
};

const links: EmailLinks = {
  signIn: () => "https://tenure.example.com/sign-in",
  forgotPassword: () => "https://tenure.example.com/forgot-password",
  signUp: (id) => `https://tenure.example.com/sign-up/confirm?token=${id}`,
  passwordReset: (id) => `https://tenure.example.com/reset-password?token=${id}`,
  invitation: ({ invitationId }) => `https://tenure.example.com/invitation?token=${invitationId}`,
  team: (id) => `https://tenure.example.com/p/${id}/admin/team`,
  exports: (id) => `https://tenure.example.com/p/${id}/admin/exports`,
};

const contentOf = <T extends EmailTemplate>(
  template: T,
  props: EmailProps[T] = samples[template],
) => templates[template].compose(props, links);

const everyTemplate = Object.keys(templates) as EmailTemplate[];

describe.each(everyTemplate)("the mail %s", (template) => {
  test("is one light column that programs of all kinds can show", async () => {
    const { html } = await renderEmail(contentOf(template), { isSandbox: false });

    expect(html).toMatch(/^<!DOCTYPE html/);
    expect(html).toContain('lang="en"');
    expect(html).toContain('<meta name="color-scheme" content="light dark"/>');
    expect(html).toContain("max-width:600px");
    const tables = html.match(/<table[^>]*>/g) ?? [];
    expect(tables.every((table) => table.includes('role="presentation"'))).toBe(true);
    expect(html).not.toMatch(/<(img|script)\b/);
    expect(Buffer.byteLength(html)).toBeLessThan(60_000);
  });

  test("says the same in its text part, with the link on a line of its own", async () => {
    const content = contentOf(template);
    const { text } = await renderEmail(content, { isSandbox: false });

    expect(text).not.toMatch(/<[a-z]|&[a-z]+;/i);
    expect(text).toContain(content.heading);
    for (const paragraph of content.paragraphs) {
      expect(text.replaceAll("\n", " ")).toContain(paragraph);
    }
    expect(text.split("\n")).toContain(content.action?.href);
  });

  test("leaves no place unfilled", async () => {
    const { subject, html, text } = await renderEmail(contentOf(template), { isSandbox: false });
    const body = html.replace(/<style>.*?<\/style>/s, "");
    expect(`${subject}\n${body}\n${text}`).not.toMatch(/\{\w+\}|undefined|\[object/);
    expect(subject).not.toMatch(/[\r\n]/);
  });
});

test("in the sandbox every part says that it is a demo", async () => {
  const { subject, html, text } = await renderEmail(contentOf("password-changed"), {
    isSandbox: true,
  });
  expect(subject).toBe("[Sandbox] Your password was changed");
  expect(html).toContain("Demo mail from a sandbox");
  expect(text).toContain("*** Demo mail from a sandbox.");
});

test("names are text, whatever somebody called themselves", async () => {
  const props = { ...samples.invitation, publisherName: '<img src="x">\r\nBcc: all@example.com' };
  const { subject, html } = await renderEmail(contentOf("invitation", props), { isSandbox: false });

  expect(html).toContain("&lt;img src=&quot;x&quot;&gt;");
  expect(html).not.toContain("<img");
  expect(subject).toBe('Robin Rivers invited you to <img src="x"> Bcc: all@example.com');
});

test("an instant is spelled out with its zone", async () => {
  const { text } = await renderEmail(contentOf("recovery-code-used"), { isSandbox: false });
  expect(text).toContain("When: 22 November 2026 at 14:05 UTC\nRecovery codes left: 7");
});

test("a stranger's words are never sent to an address that nobody has confirmed", () => {
  expect(Object.keys(samples["sign-up-confirmation"])).toEqual(["tokenId"]);
});
