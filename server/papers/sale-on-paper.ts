import type { Money } from "@/server/domain/money";

/** A sale with everything that a document says of it. */
export type SaleOnPaper = {
  transactionId: string;
  /** None while it is still to be given. */
  invoiceNumber: number | null;
  at: Date;
  title: string;
  /** What it pays for; none for what has no periods, or where it was taken back before it began. */
  period: { startsAt: Date; endsAt: Date } | null;
  net: Money;
  tax: Money;
  gross: Money;
  taxBasisPoints: number;
  taxRule: string | null;
  /** Country that decided the tax. */
  country: string;
  /** Without tax, in the offer's currency. */
  price: Money;
  discount: Money;
  discountType: string;
  couponCode: string | null;
  /** Until when, its last moment, and where the contract can be withdrawn from; where it could be. */
  withdrawal: { until: Date; url: string } | null;
  method: { name: string; brand: string | null; lastFour: string | null };
  seller: SellerOnPaper;
  customer: CustomerOnPaper;
};

type Address = {
  addressLine1: string | null;
  addressLine2: string | null;
  postalCode: string | null;
  city: string | null;
  region: string | null;
  country: string;
};

export type SellerOnPaper = Address & {
  name: string;
  legalName: string;
  taxId: string | null;
  support: string | null;
  locale: string;
  timeZone: string;
};

export type CustomerOnPaper = Address & {
  id: number;
  isAnonymised: boolean;
  email: string;
  firstName: string | null;
  lastName: string | null;
  companyName: string | null;
};

/** Money that went back for a sale. */
export type RefundOnPaper = {
  /** Counts the refunds of its sale. */
  place: number;
  at: Date;
  net: Money;
  tax: Money;
  gross: Money;
};
