type Mark = readonly [pattern: RegExp, name: string];

/** The first that fits names it: browsers claim to be each other, the special ones last but one. */
const browsers: readonly Mark[] = [
  [/\bEdg(?:e|A|iOS)?\//, "Edge"],
  [/\b(?:OPR|Opera|OPiOS)\//, "Opera"],
  [/\bSamsungBrowser\//, "Samsung Internet"],
  [/\bVivaldi\//, "Vivaldi"],
  [/\b(?:Firefox|FxiOS)\//, "Firefox"],
  [/\bHeadlessChrome\//, "Headless Chrome"],
  [/\b(?:Chrome|CriOS|Chromium)\//, "Chrome"],
  [/\bVersion\/[\d.]+.*Safari\//, "Safari"],
];

const systems: readonly Mark[] = [
  [/\biPhone\b/, "iPhone"],
  [/\biPad\b/, "iPad"],
  [/\bAndroid\b/, "Android"],
  [/\bCrOS\b/, "ChromeOS"],
  [/\bWindows\b/, "Windows"],
  [/\bMac OS X\b|\bMacintosh\b/, "Mac"],
  [/\bLinux\b/, "Linux"],
];

export type Device = {
  /** "Firefox on Windows", for people to recognise their own by. */
  name: string;
  isHandheld: boolean;
};

/** Puts a user agent into plain words. A guess by nature: nothing may depend on it. */
export function describeDevice(userAgent: string | null): Device {
  const browser = nameOf(browsers, userAgent);
  const system = nameOf(systems, userAgent);
  const isHandheld = system === "iPhone" || system === "iPad" || system === "Android";
  if (browser && system) return { name: `${browser} on ${system}`, isHandheld };
  return { name: browser ?? system ?? "Unknown browser", isHandheld };
}

const nameOf = (marks: readonly Mark[], userAgent: string | null): string | undefined =>
  marks.find(([pattern]) => pattern.test(userAgent ?? ""))?.[1];
