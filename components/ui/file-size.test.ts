import { expect, test } from "vitest";
import { formatFileSize } from "./file-size";

const settings = { locale: "en-GB", timeZone: "UTC", currency: "EUR" };

test.each([
  [0, "0 bytes"],
  [1, "1 byte"],
  [999, "999 bytes"],
  [1_000, "1 kB"],
  [12_449_000, "12.4 MB"],
  [2_500_000_000, "2.5 GB"],
  [4_200_000_000_000, "4,200 GB"],
])("%i bytes are %s", (bytes, text) => {
  expect(formatFileSize(bytes, settings)).toBe(text);
});
