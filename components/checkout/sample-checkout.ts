import { formatDate, formatMoney } from "@/components/ui/format";
import { hostedWords } from "@/messages/hosted";
import { say, type Message, type ValuesOf } from "@/messages/message";
import type { Words } from "./words";
import { taxRateText } from "@/server/domain/tax-words";
import type { CheckoutView } from "@/server/services/checkout/checkout-view";

const { words, language, locale } = hostedWords("en-GB");
const settings = { locale, timeZone: "Europe/Amsterdam", currency: "EUR" };

/** The words of the hosted pages as their components get them, without a page around. */
export const englishVoice: Words = {
  words,
  language,
  say: <Source extends string>(message: Message<Source>, values: ValuesOf<Source>) =>
    say(language, message, values),
  amount: (money) => formatMoney(money, settings),
  date: (at) => formatDate(at, settings),
  taxRate: (basisPoints) => taxRateText(basisPoints, locale),
};

const euros = (minor: number) => ({ minor, currency: "EUR" as const });

/** A checkout that has just been opened: a monthly pass for 7.99, in the Netherlands. */
export const openView: CheckoutView = {
  session: "s",
  state: "open",
  mode: "sandbox",
  canPay: true,
  seller: {
    publisherId: 123456789,
    name: "Lighthouse TV",
    supportEmail: null,
    supportUrl: null,
    termsUrl: null,
    privacyUrl: null,
    websiteUrl: null,
  },
  offer: {
    id: "S123456789_NL",
    title: "Sport Pass",
    description: null,
    imageUrl: null,
    period: "month",
    trial: null,
  },
  locale: "en-GB",
  country: "NL",
  email: null,
  emailState: "unasked",
  price: {
    offerPrice: euros(799),
    discount: euros(0),
    discountedPrice: euros(799),
    discountType: "",
    tax: euros(139),
    total: euros(799),
    isTaxIncluded: true,
    taxBasisPoints: 2100,
    taxCountry: "NL",
    renewal: { net: euros(660), tax: euros(139), gross: euros(799), at: "2026-12-22T12:00:00Z" },
    trialEndsAt: null,
  },
  requiresPayment: true,
  requiresPaymentDetails: true,
  savedMethods: [],
  existing: null,
  payment: null,
  returnUrl: null,
  receipt: null,
};
