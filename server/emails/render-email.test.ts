import { describe, expect, test } from "vitest";
import type { EmailLinks } from "./email-content";
import type { EmailProps, EmailTemplate } from "./email-props";
import { sampleProps } from "./sample-props";
import { renderEmail } from "./render-email";
import { templates } from "./templates";

const at = "2026-11-22T14:05:00.000Z";
const name = "Robin Rivers";
const publisher = { publisherId: 123456789, publisherName: "Lighthouse TV" };
const ownership = { ...publisher, fromName: "Robin Rivers", toName: "Kim Keeper", at };

const seller = { ...publisher, support: "help@lighthouse.example" };
const written = { ...seller, locale: "en-GB", timeZone: "Europe/Amsterdam" };
const sessionId = "5b0f8a3e-0c53-4f65-9a39-5a6b32b4a1ce";

const euros = (minor: number) => ({ minor, currency: "EUR" as const });

const purchase: EmailProps["receipt"] = {
  ...seller,
  locale: "en-GB",
  timeZone: "Europe/Amsterdam",
  sessionId,
  transactionId: "T123456789",
  invoiceNumber: 17,
  kind: "initial",
  paidAt: "2027-03-12T10:00:00.000Z",
  title: "Sport Pass",
  net: euros(660),
  tax: euros(139),
  gross: euros(799),
  taxBasisPoints: 2100,
  taxCountry: "NL",
  card: { brand: "mastercard", lastFour: "1111" },
  trialEndsAt: null,
  accessUntil: "2027-04-12T10:00:00.000Z",
  next: { amount: euros(799), at: "2027-04-12T10:00:00.000Z" },
};

const newPrice: EmailProps["price-change"] = {
  ...seller,
  locale: "en-GB",
  timeZone: "Europe/Amsterdam",
  title: "Sport Pass",
  period: "3months",
  before: euros(799),
  after: euros(999),
  renewsAt: "2027-04-12T10:00:00.000Z",
};

const trial: EmailProps["receipt"] = {
  ...purchase,
  ...{ net: euros(0), tax: euros(0), gross: euros(0) },
  trialEndsAt: "2027-03-19T10:00:00.000Z",
  accessUntil: "2027-03-19T10:00:00.000Z",
  next: { amount: euros(799), at: "2027-03-19T10:00:00.000Z" },
};

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
  ...sampleProps({ ...written, currency: "EUR", now: new Date(at) }),
  "checkout-code": { ...seller, sealedCode: "sealed", sessionId, validMinutes: 10 },
  receipt: purchase,
  "price-change": newPrice,
  "price-change-withdrawn": { ...newPrice, price: euros(799) },
};

const links: EmailLinks = {
  signIn: () => "https://tenure.example.com/sign-in",
  forgotPassword: () => "https://tenure.example.com/forgot-password",
  signUp: (id) => `https://tenure.example.com/sign-up/confirm?token=${id}`,
  passwordReset: (id) => `https://tenure.example.com/reset-password?token=${id}`,
  invitation: ({ invitationId }) => `https://tenure.example.com/invitation?token=${invitationId}`,
  team: (id) => `https://tenure.example.com/p/${id}/admin/team`,
  exports: (id) => `https://tenure.example.com/p/${id}/admin/exports`,
  receipt: (id, session) => `https://tenure.example.com/c/${id}${session}/done`,
  receiptFile: ({ transactionId }) =>
    `https://tenure.example.com/account/123456789/receipts/${transactionId}`,
  account: ({ customerId, subscriptionId }, job) =>
    `https://tenure.example.com/account/do/${job}?for=${customerId}.${subscriptionId ?? "all"}`,
  code: (sealed) => (sealed === "sealed" ? "041592" : "wrong"),
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
    for (const { href } of [
      ...(content.links ?? []),
      ...(content.action ? [content.action] : []),
    ]) {
      expect(text.split("\n")).toContain(href);
    }
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

const receiptOf = (changes: Partial<EmailProps["receipt"]> = {}, from = purchase) =>
  renderEmail(contentOf("receipt", { ...from, ...changes }), { isSandbox: false });

describe("a receipt", () => {
  test("says the fact in its subject, and the sum line by line", async () => {
    const { subject, text, html, senderName } = await receiptOf();
    expect(subject).toBe("Receipt: €7.99 for Sport Pass, 12 Mar 2027");
    expect(senderName).toBe("Lighthouse TV");
    expect(text).toMatch(/Before tax +€6.60\nVAT 21% +€1.39\nTotal paid +€7.99\n/);
    expect(text).toContain("Paid with: Mastercard ending in 1111\n");
    expect(text).toContain("Next charge: €7.99 on 12 Apr 2027, and so on until you cancel\n");
    expect(text).toContain("Invoice number: 17\nReference: T123456789");
    expect(text).toContain("Questions? Write to Lighthouse TV: help@lighthouse.example");
    expect(text).not.toContain("Tenure");
    expect(html).toContain("€6.60");
  });

  test("without tax has one sum", async () => {
    const { text } = await receiptOf({ net: euros(799), tax: euros(0), taxBasisPoints: 0 });
    expect(text).not.toContain("Before tax");
    expect(text).toMatch(/Total paid +€7.99/);
  });

  test("of a trial says until when it is free, and what comes then", async () => {
    const { subject, text } = await receiptOf({}, trial);
    expect(subject).toBe("Your free trial of Sport Pass: free until 19 Mar 2027");
    expect(text.replaceAll("\n", " ")).toContain("You were not charged.");
    expect(text).toContain("Will be charged: Mastercard ending in 1111");
    expect(text).toContain("Next charge: €7.99 on 19 Mar 2027");
    expect(text).not.toContain("Total paid");
  });

  test("of what is free promises no charge", async () => {
    const { subject, text } = await receiptOf({ trialEndsAt: null, next: null, card: null }, trial);
    expect(subject).toBe("You have access to Sport Pass");
    expect(text).not.toMatch(/Next charge|Paid with|Will be charged/);
  });

  test("of a renewal, which had no checkout, has the way out and the PDF", () => {
    const content = contentOf("receipt", {
      ...purchase,
      ...{ kind: "renewal", sessionId: null, customerId: 1, subscriptionId: 2 },
    });
    expect(content.action?.href).toContain("/receipts/T123456789");
    expect(content.links?.[0]?.href).toContain("/do/cancel?for=1.2");
    expect(content.paragraphs).toEqual([
      "Lighthouse TV has renewed Sport Pass and received your payment.",
    ]);
  });
});

describe("a new price", () => {
  test("is told with its first day, beside the old one, with the choice", async () => {
    const { subject, text } = await renderEmail(contentOf("price-change"), { isSandbox: false });
    expect(subject).toBe("Sport Pass will cost €9.99 every 3 months from 12 Apr 2027");
    expect(text).toContain("You pay now: €7.99 every 3 months\n");
    expect(text).toContain("From 12 Apr 2027: €9.99 every 3 months\n");
    expect(text.replaceAll("\n", " ")).toContain("cancel before 12 Apr 2027");
  });

  test("that does not come is taken back", () => {
    expect(contentOf("price-change-withdrawn").subject).toBe("The price of Sport Pass stays €7.99");
  });
});

test("a code is in the subject, and not in our records of it", async () => {
  const mail = await renderEmail(contentOf("checkout-code"), { isSandbox: true });
  expect(mail.subject).toBe("[Sandbox] 041592 is your code for Lighthouse TV");
  expect(mail.recordedSubject).toBe("[Sandbox] Code for the checkout");
});
