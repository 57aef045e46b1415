import type { EmailContent, EmailLinks } from "./email-content";
import type { EmailProps } from "./email-props";
import { formatInstant } from "./format-instant";
import { formatMessage } from "./format-message";
import { messages } from "./messages";

type Change = { name: string; at: string };
type Wording = { subject: string; preheader: string; heading: string; body: string };

export const passwordChanged = (props: Change, links: EmailLinks) =>
  securityChange(messages.passwordChanged, props, links);

export const secondFactorEnabled = (props: Change, links: EmailLinks) =>
  securityChange(messages.secondFactorEnabled, props, links);

export const secondFactorDisabled = (props: Change, links: EmailLinks) =>
  securityChange(messages.secondFactorDisabled, props, links);

export const recoveryCodesRenewed = (props: Change, links: EmailLinks) =>
  securityChange(messages.recoveryCodesRenewed, props, links);

export function recoveryCodeUsed(
  { codesLeft, ...change }: EmailProps["recovery-code-used"],
  links: EmailLinks,
): EmailContent {
  const { left, ...wording } = messages.recoveryCodeUsed;
  const preheader = formatMessage(wording.preheader, { count: codesLeft });
  const mail = securityChange({ ...wording, preheader }, change, links);
  return { ...mail, facts: [...mail.facts, { label: left, value: String(codesLeft) }] };
}

/** Every mail about how an account is protected says when, and what to do if it was somebody else. */
function securityChange(wording: Wording, { name, at }: Change, links: EmailLinks) {
  const { subject, preheader, heading, body } = wording;
  const { when, action, notYou } = messages.security;
  return {
    subject,
    preheader,
    heading,
    paragraphs: [formatMessage(messages.layout.greeting, { name }), body],
    facts: [{ label: when, value: formatInstant(at) }],
    action: { label: action, href: links.forgotPassword() },
    notes: [notYou],
  } satisfies EmailContent;
}
