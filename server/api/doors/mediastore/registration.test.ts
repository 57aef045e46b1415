import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { commerceRows } from "@/server/testing/commerce-rows";
import { customerPassword, newEmail } from "@/server/testing/customers";
import {
  dataOf,
  newPresentWorld,
  refusalIn,
  shapes,
  startMediaStore,
} from "@/server/testing/mediastore";
import type { World } from "@/server/testing/world";

let store: Awaited<ReturnType<typeof startMediaStore>>;
let world: World;
beforeAll(async () => {
  store = await startMediaStore();
  world = await newPresentWorld();
});
afterAll(() => store.close(0));

const wanted = (given: Record<string, unknown> = {}) => ({
  email: newEmail(),
  password: customerPassword,
  publisherId: String(world.publisherId),
  locale: "en_US",
  country: "US",
  currency: "USD",
  ...given,
});

const register = (given: Record<string, unknown> = {}) => store.post("/customers", wanted(given));

describe("registering", () => {
  test("signs in at once, with what browsers' kits send along", async () => {
    const email = newEmail();
    const answer = await register({
      email,
      firstName: "Robin",
      lastName: "",
      captchaValue: "",
      id: 7,
      externalData: '{"shelf":[1,2]}',
      customerIP: "192.0.2.7",
    });
    const { jwt, customerId } = await dataOf(answer, shapes.tokens);
    const customer = await dataOf(
      await store.get(`/customers/${customerId}`, jwt),
      shapes.customer,
    );
    expect(customer).toMatchObject({
      id: customerId,
      email,
      firstName: "Robin",
      lastName: null,
      locale: "en_US",
      lastUserIp: "192.0.2.7",
      externalData: { shelf: [1, 2] },
    });
  });

  test("names the publisher as a number, or by one of its offers", async () => {
    const { number } = await commerceRows(world).offer();
    for (const reference of [
      { publisherId: Number(world.publisherId) },
      { publisherId: undefined, offerId: `S${number}_NL` },
      { publisherId: "", offerId: `S${number}` },
    ]) {
      expect((await register(reference)).status).toBe(200);
    }
  });

  test("a known address is told so", async () => {
    const email = newEmail();
    await register({ email });
    expect(await refusalIn(await register({ email: email.toUpperCase() }))).toEqual({
      status: 422,
      code: "USER0002",
      message: "Customer already exists",
      errors: ["Customer already exists"],
      hasData: false,
    });
  });

  test("another customer's external id is refused", async () => {
    const externalId = newEmail();
    await dataOf(await register({ externalId }), shapes.tokens);
    expect(await refusalIn(await register({ externalId }))).toMatchObject({
      status: 422,
      code: "REQ0001",
      message: expect.stringContaining("Invalid param externalId"),
    });
  });

  test.each([
    ["email", { email: "robin" }, "Please enter a valid e-mail address."],
    ["email", { email: undefined }, ""],
    ["email", { email: { $ne: null } }, ""],
    ["password", { password: "lantern" }, "Use 8 to 80 characters"],
    ["password", { password: "12345678" }, ""],
    ["password", { password: 12_345_678 }, ""],
    ["locale", { locale: "english" }, "such as en_US"],
    ["country", { country: "UK" }, "such as US"],
    ["currency", { currency: "usd" }, "such as USD"],
    ["publisherId", { publisherId: undefined }, ""],
    ["publisherId", { publisherId: "12" }, "nine digits"],
    ["publisherId", { publisherId: 1e300 }, ""],
    ["offerId", { publisherId: undefined, offerId: "X1" }, ""],
    ["firstName", { firstName: "x".repeat(51) }, "at most 50"],
    ["externalId", { externalId: 7 }, ""],
    ["externalData", { externalData: "not JSON" }, "JSON object"],
    ["externalData", { externalData: "7" }, "JSON object"],
    ["externalData", { externalData: { text: "x".repeat(4_000) } }, "at most 4000"],
    ["customerIP", { customerIP: "1.2.3" }, "IP address"],
  ])("a wrong %s is named: %j", async (field, given, text) => {
    const refusal = await refusalIn(await register(given));
    expect(refusal).toMatchObject({ status: 400, code: "REQ0001", hasData: false });
    expect(refusal.errors.join()).toContain(`Invalid param ${field}`);
    expect(refusal.errors.join()).toContain(text);
  });

  test.each([
    ["NUL", { firstName: "a\0b" }],
    ["half a pair", { lastName: "a\ud800b" }],
    ["half a pair inside JSON inside JSON", { externalData: '{"a":"\\ud800"}' }],
    ["NUL in a name", { externalData: { "a\0": 1 } }],
  ])("text that cannot be stored is refused: %s", async (_, given) => {
    expect(await refusalIn(await register(given))).toMatchObject({ status: 400, code: "REQ0001" });
  });

  test("deep data is kept or refused, and breaks nothing", async () => {
    const nested = (depth: number) => `${"[".repeat(depth)}${"]".repeat(depth)}`;
    await dataOf(await register({ externalData: JSON.parse(nested(100)) }), shapes.tokens);
    const deep = JSON.stringify(wanted({ externalData: 7 })).replace("7}", `${nested(100_000)}}`);
    expect((await refusalIn(await store.post("/customers", deep))).status).toBe(400);
  });

  test("a publisher or offer that does not exist is none to register with", async () => {
    const unknown = { status: 422, code: "REQ0100", hasData: false };
    expect(await refusalIn(await register({ publisherId: "100000000" }))).toMatchObject(unknown);
    const byOffer = { publisherId: undefined, offerId: "S100000000_US" };
    expect(await refusalIn(await register(byOffer))).toMatchObject(unknown);
  });
});

describe("signing in", () => {
  const signIn = (given: Record<string, unknown>) =>
    store.post("/auths", {
      password: customerPassword,
      publisherId: world.publisherId.toString(),
      ...given,
    });

  test("hands out tokens", async () => {
    const email = newEmail();
    const { customerId } = await dataOf(await register({ email }), shapes.tokens);
    const signedIn = await dataOf(await signIn({ email, captchaValue: "" }), shapes.tokens);
    expect(signedIn.customerId).toBe(customerId);
  });

  test("a wrong password and an unknown address hear the same", async () => {
    const email = newEmail();
    await register({ email });
    const wrong = {
      status: 401,
      code: "USER0001",
      message: "Wrong email or password",
      errors: ["Wrong email or password"],
      hasData: false,
    };
    expect(await refusalIn(await signIn({ email, password: "lantern-1!" }))).toEqual(wrong);
    expect(await refusalIn(await signIn({ email: newEmail() }))).toEqual(wrong);
    const elsewhere = await newPresentWorld();
    const publisherId = String(elsewhere.publisherId);
    expect(await refusalIn(await signIn({ email, publisherId }))).toEqual(wrong);
  });

  test("what is missing or wrong is named", async () => {
    const refusals = [{ email: "robin" }, { email: newEmail(), password: "" }].map(async (given) =>
      refusalIn(await signIn(given)),
    );
    const [email, password] = await Promise.all(refusals);
    expect(email).toMatchObject({ status: 400, code: "REQ0001" });
    expect(email?.message.toLowerCase()).toContain("invalid param email");
    expect(password?.message).toContain("Invalid param password");
  });

  test("guessing is stopped, with the time to wait", async () => {
    const email = newEmail();
    const guess = () => signIn({ email, password: "lantern-1!" });
    const statuses: number[] = [];
    for (let tried = 0; tried < 10; tried += 1) statuses.push((await guess()).status);
    const answer = await guess();
    expect(new Set(statuses)).toEqual(new Set([401]));
    expect(Number(answer.headers.get("retry-after"))).toBeGreaterThan(0);
    expect(await refusalIn(answer)).toMatchObject({ status: 429, hasData: false });
  });
});

describe("renewing a sign-in", () => {
  const refresh = (body: unknown) => store.post("/auths/refresh_token", body);

  test("swaps the pair, once for each token, and tabs may race", async () => {
    const { refreshToken } = await dataOf(await register(), shapes.tokens);
    const answers = await Promise.all([1, 2, 3].map(() => refresh({ refreshToken })));
    const pairs = await Promise.all(answers.map((answer) => dataOf(answer, shapes.renewedTokens)));
    expect(new Set(pairs.map((pair) => pair.refreshToken)).size).toBe(1);
    expect(pairs[0]?.refreshToken).not.toBe(refreshToken);
  });

  test.each([
    [{ refreshToken: "f".repeat(64) }],
    [{ refreshToken: "" }],
    [{ refreshToken: 7 }],
    [{ refreshToken: null }],
    [{}],
  ])("%j is answered by the text that clients sign out on", async (body) => {
    expect(await refusalIn(await refresh(body))).toMatchObject({
      status: 401,
      message: expect.stringContaining("Refresh token is expired or does not exist"),
      hasData: false,
    });
  });
});
