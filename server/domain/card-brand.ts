/** The kinds of card the checkout knows by their first digits. */
export type CardBrand = "visa" | "mastercard" | "amex";

type Shape = {
  brand: CardBrand;
  startsLike: RegExp;
  /** How many digits stand together, as embossed on the card; they add up to a whole number. */
  groups: readonly number[];
  /** How many digits a whole number can have. */
  lengths: readonly number[];
  securityCodeLength: number;
};

const shapes: readonly Shape[] = [
  {
    brand: "visa",
    startsLike: /^4/,
    groups: [4, 4, 4, 4, 3],
    lengths: [13, 16, 19],
    securityCodeLength: 3,
  },
  {
    brand: "mastercard",
    startsLike: /^(5[1-5]|222[1-9]|22[3-9]|2[3-6]|27[01]|2720)/,
    groups: [4, 4, 4, 4],
    lengths: [16],
    securityCodeLength: 3,
  },
  {
    brand: "amex",
    startsLike: /^3[47]/,
    groups: [4, 6, 5],
    lengths: [15],
    securityCodeLength: 4,
  },
];

/** What a number may be while its brand does not show yet; any length of ISO/IEC 7812 will do. */
const unknown = {
  groups: [4, 4, 4, 4, 3],
  lengths: [12, 13, 14, 15, 16, 17, 18, 19],
  securityCodeLength: 4,
} as const;

const shapeOf = (digits: string) => shapes.find(({ startsLike }) => startsLike.test(digits));

/** The brand that a number's first digits show, or `null` while they do not. */
export const brandOf = (digits: string): CardBrand | null => shapeOf(digits)?.brand ?? null;

/** How a number beginning like this is grouped, and how long it and its security code can be. */
export const cardShapeOf = (digits: string): Omit<Shape, "brand" | "startsLike"> =>
  shapeOf(digits) ?? unknown;
