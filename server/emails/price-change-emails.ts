import { formatDate, formatMoney } from "@/components/ui/format";
import type { SubscriptionPeriod } from "@/server/domain/billing-period";
import type { Money } from "@/server/domain/money";
import { jobLink, toCustomer } from "./customer-email";
import type { EmailContent, EmailLinks } from "./email-content";
import type { EmailProps } from "./email-props";
import { formatMessage } from "./format-message";
import { messages } from "./messages";

const wording = messages.priceChange;

/** Tells a subscriber what they will pay and from when, and that they may leave before. */
export function priceChange(props: EmailProps["price-change"], links?: EmailLinks): EmailContent {
  const { publisherName: publisher, title, period, customerId } = props;
  const before = perPeriod(props, props.before, period);
  const after = perPeriod(props, props.after, period);
  const date = formatDate(props.renewsAt, settingsOf(props, props.after));
  return toCustomer(props, {
    subject: formatMessage(wording.subject, { title, after, date }),
    preheader: formatMessage(wording.preheader, { before }),
    heading: formatMessage(wording.heading, { title, date }),
    paragraphs: [
      formatMessage(wording.body, { publisher, title, date }),
      formatMessage(wording.choice, { date }),
    ],
    facts: [
      { label: wording.before, value: before },
      { label: formatMessage(wording.after, { date }), value: after },
    ],
    ...(links &&
      customerId && {
        action: jobLink(links, { ...props, customerId }, "sign-in"),
        links: [jobLink(links, { ...props, customerId }, "cancel")],
        notes: [messages.customer.linkValidity],
      }),
  });
}

/** Takes it back. */
export function priceChangeWithdrawn(props: EmailProps["price-change-withdrawn"]): EmailContent {
  const { publisherName: publisher, title } = props;
  const amount = formatMoney(props.price, settingsOf(props, props.price));
  return toCustomer(props, {
    subject: formatMessage(wording.withdrawnSubject, { title, amount }),
    preheader: wording.withdrawnPreheader,
    heading: formatMessage(wording.withdrawnHeading, { title }),
    paragraphs: [formatMessage(wording.withdrawn, { publisher, title, amount })],
  });
}

type Place = { locale: string; timeZone: string };

const settingsOf = ({ locale, timeZone }: Place, { currency }: Money) => {
  return { locale, timeZone, currency };
};

/** "€9.99 a month". */
const perPeriod = (place: Place, money: Money, period: SubscriptionPeriod) =>
  formatMessage(wording.amount, {
    amount: formatMoney(money, settingsOf(place, money)),
    period: spans[period],
  });

/** As the catalogue names them: a name in a message begins with a letter. */
const spans = {
  week: "week",
  month: "month",
  "3months": "quarter",
  "6months": "half",
  year: "year",
} as const satisfies Record<SubscriptionPeriod, string>;
