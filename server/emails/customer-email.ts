import { formatDate, formatDateTime, formatMoney } from "@/components/ui/format";
import type { AccountJob } from "@/server/domain/account-job";
import { cardBrandName } from "@/server/domain/card-brand-name";
import type { Money } from "@/server/domain/money";
import type { Card, Seller, Written } from "./customer-email-props";
import type { EmailContent, EmailLinks } from "./email-content";
import { formatMessage } from "./format-message";
import { messages } from "./messages";
import { senderOf, supportNotes } from "./seller";

const wording = messages.customer;

/** A mail from a publisher to one of its customers: it says who sends it, and where questions go. */
export const toCustomer = (
  seller: Seller,
  { notes = [], ...said }: Omit<EmailContent, "sender">,
): EmailContent => ({
  ...said,
  notes: [...notes, ...supportNotes(seller)],
  sender: senderOf(seller),
});

/** How amounts and instants are written for this reader. */
export const writtenFor = ({ locale, timeZone }: Pick<Written, "locale" | "timeZone">) => ({
  amount: (money: Money) => formatMoney(money, { locale, timeZone, currency: money.currency }),
  date: (at: string) => formatDate(at, { locale, timeZone, currency: "" }),
  dateTime: (at: string) =>
    `${formatDateTime(at, { locale, timeZone, currency: "" })} (${timeZone})`,
});

export const cardText = ({ brand, lastFour }: Card): string =>
  formatMessage(wording.card, { brand: cardBrandName(brand), lastFour });

export const cardFact = (card: Card | null, label: string = wording.method) =>
  card ? [{ label, value: cardText(card) }] : [];

type Next = { amount: Money; at: string } | null;

/** When and what is charged next. */
export function nextFact(props: Pick<Written, "locale" | "timeZone">, next: Next) {
  if (!next) return [];
  const { amount, date } = writtenFor(props);
  const value = formatMessage(wording.charge, { amount: amount(next.amount), date: date(next.at) });
  return [{ label: wording.nextCharge, value }];
}

type Whose = { publisherId: number; customerId: number; subscriptionId?: number | null };

const labels = {
  cancel: wording.cancel,
  resume: wording.resume,
  "change-plan": wording.changePlan,
  "update-payment": wording.updatePayment,
  receipts: wording.receipts,
  "sign-in": wording.account,
  "reset-password": messages.customerPasswordChanged.action,
} as const satisfies Record<AccountJob, string>;

/** A link that opens one job of the reader's account, by itself for half an hour. */
export const jobLink = (
  links: EmailLinks,
  whose: Whose,
  job: AccountJob,
  label: string = labels[job],
) => ({ label, href: links.account(whose, job) });
