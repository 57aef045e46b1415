import type { EmailContent, EmailLinks } from "./email-content";
import type { EmailProps } from "./email-props";
import { formatMessage } from "./format-message";
import { messages } from "./messages";

export function signUpConfirmation(
  { tokenId }: EmailProps["sign-up-confirmation"],
  links: EmailLinks,
): EmailContent {
  const { subject, preheader, heading, body, action, validity, notYou } =
    messages.signUpConfirmation;
  return {
    subject,
    preheader,
    heading,
    paragraphs: [body],
    action: { label: action, href: links.signUp(tokenId) },
    notes: [validity, notYou],
  };
}

export function signUpKnownAddress(
  { name }: EmailProps["sign-up-known-address"],
  links: EmailLinks,
): EmailContent {
  const { subject, preheader, heading, body, action, forgotten, notYou } =
    messages.signUpKnownAddress;
  return {
    subject,
    preheader,
    heading,
    paragraphs: [greeting(name), body],
    action: { label: action, href: links.signIn() },
    notes: [formatMessage(forgotten, { href: links.forgotPassword() }), notYou],
  };
}

export function passwordReset(
  { name, tokenId }: EmailProps["password-reset"],
  links: EmailLinks,
): EmailContent {
  const { subject, preheader, heading, body, action, validity, notYou } = messages.passwordReset;
  return {
    subject,
    preheader,
    heading,
    paragraphs: [greeting(name), body],
    action: { label: action, href: links.passwordReset(tokenId) },
    notes: [validity, notYou],
  };
}

const greeting = (name: string) => formatMessage(messages.layout.greeting, { name });
