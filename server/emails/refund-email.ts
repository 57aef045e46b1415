import { formatDate, formatMoney } from "@/components/ui/format";
import { cardBrandName } from "@/server/domain/card-brand-name";
import type { Money } from "@/server/domain/money";
import type { EmailContent } from "./email-content";
import type { EmailProps } from "./email-props";
import { formatMessage } from "./format-message";
import { messages } from "./messages";
import { senderOf, supportNotes } from "./seller";

const wording = messages.refund;

/** Tells a customer that money is on its way back, how much, where to, and until when they may watch. */
export function refund(props: EmailProps["refund"]): EmailContent {
  const { publisherName: publisher, title, locale, timeZone, gross, card, accessUntil } = props;
  const settings = { locale, timeZone, currency: gross.currency };
  const written = (money: Money) => formatMoney(money, settings);
  const date = (at: string) => formatDate(at, settings);
  const amount = written(gross);
  return {
    subject: formatMessage(wording.subject, { amount, title, date: date(props.refundedAt) }),
    preheader: wording.preheader,
    heading: formatMessage(wording.heading, { amount }),
    paragraphs: [formatMessage(wording.body, { publisher, title, amount })],
    lines: [
      { label: wording.tax, value: written(props.tax) },
      { label: wording.total, value: amount },
    ],
    facts: [
      { label: wording.date, value: date(props.refundedAt) },
      ...(card
        ? [
            {
              label: wording.method,
              value: formatMessage(wording.card, {
                brand: cardBrandName(card.brand),
                lastFour: card.lastFour,
              }),
            },
          ]
        : []),
      ...(accessUntil ? [{ label: wording.accessUntil, value: date(accessUntil) }] : []),
      { label: wording.reference, value: props.transactionId },
    ],
    notes: supportNotes(props),
    sender: senderOf(props),
  };
}
