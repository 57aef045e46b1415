/*
 * Colours as screens take them and as eyes compare them.
 *
 * OKLCH says how light a colour looks, how strong it is, and which hue it has, so that one can be
 * changed and the others kept. Conversions: Björn Ottosson, "A perceptual color space for image
 * processing" (2020), as CSS Color Module Level 4 takes them over.
 */

/** Red, green and blue from 0 to 1, as sRGB encodes them. */
export type Rgb = readonly [red: number, green: number, blue: number];

/** Lightness 0 (black) to 1 (white), chroma from 0 (grey), hue in radians. */
export type Oklch = { lightness: number; chroma: number; hue: number };

/** A colour as `#rrggbb`, in lower case. */
export type Hex = `#${string}`;

/** Reads `#rrggbb` or `#rgb` in either case; `null` for anything else. */
export function parseHex(text: string): Hex | null {
  if (/^#[0-9a-f]{6}$/i.test(text)) return text.toLowerCase() as Hex;
  if (/^#[0-9a-f]{3}$/i.test(text)) return text.toLowerCase().replace(/[0-9a-f]/g, "$&$&") as Hex;
  return null;
}

export function rgbOf(hex: Hex): Rgb {
  const value = Number.parseInt(hex.slice(1), 16);
  return [(value >> 16) / 255, ((value >> 8) & 255) / 255, (value & 255) / 255];
}

/** The light a screen gives off for an encoded channel, 0 to 1. */
export const linear = (channel: number): number =>
  channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;

const encoded = (light: number) =>
  light <= 0.0031308 ? light * 12.92 : 1.055 * light ** (1 / 2.4) - 0.055;

export function oklchOf(hex: Hex): Oklch {
  const [red, green, blue] = rgbOf(hex).map(linear) as [number, number, number];
  const l = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
  const m = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
  const s = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
  const a = 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s;
  const b = 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s;
  return {
    lightness: 0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    chroma: Math.hypot(a, b),
    hue: Math.atan2(b, a),
  };
}

/** The nearest colour a screen can show: as light and of the same hue, only less strong. */
export function hexOf(colour: Oklch): Hex {
  if (isShowable(lightOf(colour))) return encode(lightOf(colour));
  let [showable, beyond] = [0, colour.chroma];
  for (let step = 0; step < 20; step += 1) {
    const chroma = (showable + beyond) / 2;
    if (isShowable(lightOf({ ...colour, chroma }))) showable = chroma;
    else beyond = chroma;
  }
  return encode(lightOf({ ...colour, chroma: showable }));
}

function lightOf({ lightness, chroma, hue }: Oklch): Rgb {
  const [a, b] = [chroma * Math.cos(hue), chroma * Math.sin(hue)];
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
}

const rounding = 1e-4; // far less than the 255th part that a screen can tell apart

const isShowable = (light: Rgb) =>
  light.every((channel) => channel >= -rounding && channel <= 1 + rounding);

function encode(light: Rgb): Hex {
  const channels = light.map((channel) =>
    Math.round(255 * encoded(Math.min(1, Math.max(0, channel)))),
  );
  return `#${channels.map((channel) => channel.toString(16).padStart(2, "0")).join("")}`;
}
