const names: Readonly<Record<string, string>> = {
  visa: "Visa",
  mastercard: "Mastercard",
  amex: "American Express",
  bancontact: "Bancontact",
};

/** What a brand calls itself, in every language; one we do not know goes by its code. */
export const cardBrandName = (brand: string): string => names[brand] ?? brand;
