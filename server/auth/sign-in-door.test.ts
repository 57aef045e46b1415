import { expect, test } from "vitest";
import { newPerson } from "@/server/testing/person";
import type { Cookie } from "./cookies";
import { enterByLink, enterByPassword } from "./sign-in-door";

/** What a browser keeps between its tries. */
function newBrowser(ip = `198.51.100.${Math.floor(Math.random() * 250)}`) {
  const jar = new Map<string, string>();
  const setCookie = async ({ name, value }: Cookie) => void jar.set(name, value);
  const headers = () => ({
    cookie: [...jar].map(([name, value]) => `${name}=${value}`).join("; "),
    "x-tenure-ip": ip,
    "user-agent": "Mozilla/5.0 (X11; Linux x86_64) Firefox/146.0",
  });
  return { jar, attempt: (given: unknown) => ({ given, headers: headers(), setCookie }) };
}

test("whoever got in is trusted in this browser, and stays the same browser", async () => {
  const { email, password, accountId } = await newPerson();
  const browser = newBrowser();
  const given = { email, password, totp: "", csrfToken: "something of next-auth's" };
  expect(await enterByPassword(browser.attempt(given))).toEqual({
    id: accountId,
    sessionId: expect.any(String) as string,
  });
  const [first] = browser.jar.values();
  await enterByPassword(browser.attempt(given));
  expect(browser.jar.size).toBe(1);
  expect([...browser.jar.values()][0]?.split(".")[0]).toBe(first?.split(".")[0]);
});

test("a refusal arrives as a code and a sentence, and leaves no mark", async () => {
  const { email } = await newPerson();
  const browser = newBrowser();
  await expect(
    enterByPassword(browser.attempt({ email, password: "wrong-harbour-7" })),
  ).rejects.toThrow("sign-in.wrong-credentials|The e-mail address or password is not right.");
  expect(browser.jar.size).toBe(0);
});

test.each([
  ["nothing", undefined],
  ["a text", "email"],
  ["no fields", {}],
  ["lists for texts", { email: ["a"], password: ["b"] }],
  ["huge texts", { email: "e".repeat(100_000), password: "p".repeat(100_000) }],
  ["NULs", { email: "a\0@example.com", password: "\0".repeat(9) }],
  ["emoji", { email: "\u{1FAD6}", password: "\u{1FAD6}".repeat(9) }],
  ["half a surrogate", { email: "\ud83e", password: "\ud83e".repeat(9) }],
])("%s are wrong credentials, not a fault", async (_, given) => {
  await expect(enterByPassword(newBrowser().attempt(given))).rejects.toThrow(
    "sign-in.wrong-credentials|",
  );
});

test.each([
  ["nothing", {}],
  ["emoji", { token: "\u{1FAD6}" }],
  ["a NUL", { token: "\0" }],
  ["a list", { token: ["a"] }],
])("%s is no link", async (_, given) => {
  await expect(enterByLink(newBrowser().attempt(given))).rejects.toThrow(/^(link|sign-in)\./);
});

test("a code that is none is told as such", async () => {
  const { email, password } = await newPerson();
  await expect(
    enterByPassword(newBrowser().attempt({ email, password, totp: "12 34" })),
  ).rejects.toThrow("second-factor.wrong-code|Enter the six digits");
});
