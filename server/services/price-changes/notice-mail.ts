import type { TransactionContext } from "@/server/context";
import type { PriceMove } from "@/server/domain/billing/price-change";
import type { SubscriptionPeriod } from "@/server/domain/billing-period";
import type { EmailProps } from "@/server/emails/email-props";
import { priceChange } from "@/server/emails/price-change-emails";
import { getSeller } from "@/server/services/emails/get-seller";

type Moving = Extract<PriceMove, { moves: true }>;
type Sold = { title: string; period: SubscriptionPeriod };

/** The notice as its reader sees it. */
export type NoticeMail = {
  subject: string;
  heading: string;
  paragraphs: readonly string[];
  facts: readonly { label: string; value: string }[];
  notes: readonly string[];
};

/** What the notice of one subscriber's new price is told. */
export async function noticeProps(
  tx: TransactionContext,
  { title, period }: Sold,
  { before, after, renewsAt }: Moving,
): Promise<EmailProps["price-change"]> {
  const { locale, timeZone } = await tx.db.companyProfile.findUniqueOrThrow({
    where: { publisherId: tx.publisherId },
  });
  return {
    ...(await getSeller(tx)),
    locale,
    timeZone,
    title,
    period,
    before: before.gross,
    after: after.gross,
    renewsAt: renewsAt.toISOString(),
  };
}

export async function noticeMail(
  tx: TransactionContext,
  sold: Sold,
  move: Moving,
): Promise<NoticeMail> {
  const {
    subject,
    heading,
    paragraphs,
    facts = [],
    notes = [],
  } = priceChange(await noticeProps(tx, sold, move));
  return { subject, heading, paragraphs, facts, notes };
}
