import { hexOf, linear, oklchOf, rgbOf, type Hex } from "./oklch";

/*
 * The contrast guard of a publisher's branding: whatever colour is asked for, what is shown can be
 * read. It cannot be switched off.
 */

const black: Hex = "#000000";
const white: Hex = "#ffffff";

/** Least contrast of text with its ground. @see WCAG 2.2, success criterion 1.4.3 */
export const textContrast = 4.5;

/** Least contrast of edges, icons and focus rings. @see WCAG 2.2, success criterion 1.4.11 */
export const edgeContrast = 3;

/** Below this a logo is lost on its ground and gets a neutral plate. */
const logoContrast = 1.5;

/** How far a button stands apart from itself at rest, under the pointer and when pressed. */
const hoverContrast = 1.2;
const pressedContrast = 1.5;

/** The colour asked for, the colour used, and what each reaches on the ground it was judged on. */
export type Guarded = { asked: Hex; askedRatio: number; used: Hex; usedRatio: number };

export type BrandColours = {
  /** Filled buttons: the brand itself, and the label on it. */
  fill: Hex;
  onFill: Hex;
  hover: Hex;
  pressed: Hex;
  /** Links and text on the ground, at least 4.5. */
  text: Guarded;
  /** Edges, icons and focus rings on the ground, at least 3. */
  edge: Guarded;
};

/**
 * How far two colours stand apart, from 1 (the same) to 21 (black and white).
 *
 * @see WCAG 2.2, definitions of contrast ratio and relative luminance
 */
export function contrastRatio(one: Hex, other: Hex): number {
  const [a, b] = [luminance(one) + 0.05, luminance(other) + 0.05];
  return Math.max(a, b) / Math.min(a, b);
}

/** Black or white, whichever contrasts more; one of the two always reaches 4.5, near-black may not. */
export const onBrand = (brand: Hex): Hex =>
  contrastRatio(brand, black) >= contrastRatio(brand, white) ? black : white;

/** Everything a page derives from the brand colour on one ground, light or dark. */
export function brandColours(brand: Hex, ground: Hex): BrandColours {
  return {
    fill: brand,
    onFill: onBrand(brand),
    hover: pushed(brand, hoverContrast),
    pressed: pushed(brand, pressedContrast),
    text: readableOn(ground, brand, textContrast),
    edge: readableOn(ground, brand, edgeContrast),
  };
}

/**
 * Moves the lightness of a colour, and nothing else that can be kept, by as little as makes it
 * readable on a ground.
 *
 * @param minimum ratio to reach: any up to 4.5 can be reached on every ground
 */
export function readableOn(ground: Hex, asked: Hex, minimum: number): Guarded {
  const askedRatio = contrastRatio(asked, ground);
  if (askedRatio >= minimum) return { asked, askedRatio, used: asked, usedRatio: askedRatio };

  const reaching = [black, white].filter((end) => contrastRatio(end, ground) >= minimum);
  const ends = reaching.length > 0 ? reaching : [onBrand(ground)];
  const used = ends
    .map((end) => firstReadable(ground, asked, minimum, end))
    .reduce((one, other) => (moved(asked, other) < moved(asked, one) ? other : one));
  return { asked, askedRatio, used, usedRatio: contrastRatio(used, ground) };
}

/** Whether a logo needs a neutral plate, judged by its average colour. */
export const needsPlate = (logoAverage: Hex, ground: Hex): boolean =>
  contrastRatio(logoAverage, ground) < logoContrast;

/** The colour nearest to the asked one, on the way to black or white, that reaches the minimum. */
function firstReadable(ground: Hex, asked: Hex, minimum: number, end: Hex): Hex {
  const from = oklchOf(asked);
  let [unreadable, readable] = [from.lightness, end === white ? 1 : 0];
  let found = end;
  for (let step = 0; step < 16; step += 1) {
    const lightness = (unreadable + readable) / 2;
    const tried = hexOf({ ...from, lightness });
    if (contrastRatio(tried, ground) >= minimum) [readable, found] = [lightness, tried];
    else unreadable = lightness;
  }
  return found;
}

/**
 * A button's fill moved away from its label, so that the label only gains. A fill too near black or
 * white for that moves towards the label, of whose contrast it has plenty.
 */
function pushed(fill: Hex, ratio: number): Hex {
  const label = onBrand(fill);
  const away = label === white ? black : white;
  const end = contrastRatio(fill, away) > pressedContrast ? away : label;
  return firstReadable(fill, fill, ratio, end);
}

const moved = (one: Hex, other: Hex) => Math.abs(oklchOf(one).lightness - oklchOf(other).lightness);

function luminance(hex: Hex): number {
  const [red, green, blue] = rgbOf(hex);
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}
