import { brandColours, readableOn, edgeContrast, onBrand } from "@/server/domain/contrast";
import type { Hex } from "@/server/domain/oklch";

/** What a publisher's mails look like. */
export type EmailBrand = { colour: Hex; logoUrl: string | null };

/** The grounds that mails stand on, light and dark. */
export const emailGrounds = { light: "#ffffff", dark: "#18181b" } as const satisfies Record<
  string,
  Hex
>;

export const defaultBrand: EmailBrand = { colour: "#1d4ed8", logoUrl: null };

/** The colours that a mail uses of a brand: on either ground everything can be read. */
export function emailColours(brand: Hex) {
  const light = brandColours(brand, emailGrounds.light);
  const dark = brandColours(brand, emailGrounds.dark);
  const darkFill = readableOn(emailGrounds.dark, brand, edgeContrast).used;
  return {
    light: {
      fill: light.fill,
      onFill: light.onFill,
      edge: light.edge.used,
      text: light.text.used,
    },
    dark: { fill: darkFill, onFill: onBrand(darkFill), edge: darkFill, text: dark.text.used },
  };
}
