import { expect, test } from "vitest";
import { describeDevice } from "./device";

const webkit = "AppleWebKit/537.36 (KHTML, like Gecko)";
const windows = "Mozilla/5.0 (Windows NT 10.0; Win64; x64)";
const mac = "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7)";
const iPhone = "Mozilla/5.0 (iPhone; CPU iPhone OS 19_1 like Mac OS X) AppleWebKit/605.1.15";

test.each([
  ["Firefox on Windows", `${windows} Gecko/20100101 Firefox/146.0`],
  ["Edge on Windows", `${windows} ${webkit} Chrome/143.0.0.0 Safari/537.36 Edg/143.0.0.0`],
  ["Chrome on Mac", `${mac} ${webkit} Chrome/143.0.0.0 Safari/537.36`],
  ["Safari on Mac", `${mac} AppleWebKit/605.1.15 Version/19.1 Safari/605.1.15`],
  ["Safari on iPhone", `${iPhone} Version/19.1 Mobile/15E148 Safari/604.1`],
  ["Chrome on iPhone", `${iPhone} CriOS/143.0 Mobile/15E148 Safari/604.1`],
  [
    "Chrome on Android",
    `Mozilla/5.0 (Linux; Android 16; K) ${webkit} Chrome/143.0 Mobile Safari/537`,
  ],
  ["Headless Chrome on Linux", `Mozilla/5.0 (X11; Linux x86_64) ${webkit} HeadlessChrome/143.0`],
  ["Linux", "curl/8 (Linux)"],
  ["Unknown browser", "\u{1F4FA}"],
])("%s", (name, userAgent) => {
  expect(describeDevice(userAgent).name).toBe(name);
});

test("phones and tablets are told from desks", () => {
  expect(describeDevice(iPhone).isHandheld).toBe(true);
  expect(describeDevice(windows).isHandheld).toBe(false);
  expect(describeDevice(null)).toEqual({ name: "Unknown browser", isHandheld: false });
});
