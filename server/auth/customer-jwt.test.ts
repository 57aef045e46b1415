import { createHmac, createSign, generateKeyPairSync } from "node:crypto";
import { createLocalJWKSet, decodeJwt, decodeProtectedHeader, jwtVerify } from "jose";
import { expect, test } from "vitest";
import { prisma } from "@/server/db/prisma";
import { jwtSeconds, readCustomerJwt, signCustomerJwt } from "./customer-jwt";
import { publicKeySet } from "./signing-keys";

const identity = { publisherId: 123_456_789n, customerId: 987_654_321 };
const now = new Date("2026-11-22T12:00:00Z");
const later = (seconds: number) => new Date(now.getTime() + seconds * 1000);
const expSeconds = now.getTime() / 1000 + jwtSeconds;

const encode = (part: object) => Buffer.from(JSON.stringify(part)).toString("base64url");
const claims = { customerId: "987654321", publisherId: 123_456_789, exp: expSeconds };

test("a token carries the promised claims, and anybody can verify it by the published keys", async () => {
  const token = await signCustomerJwt(identity, now);
  expect(decodeProtectedHeader(token)).toMatchObject({ alg: "RS256", typ: "JWT" });
  expect(decodeJwt(token)).toEqual(claims);

  const keys = await publicKeySet();
  await expect(
    jwtVerify(token, createLocalJWKSet(keys), { currentDate: now }),
  ).resolves.toBeDefined();
  for (const key of keys.keys) {
    expect(Object.keys(key).toSorted()).toEqual(["alg", "e", "kid", "kty", "n", "use"]);
  }
});

test("it is read, from memory the second time, until a quarter of an hour is over", async () => {
  const token = await signCustomerJwt(identity, now);
  expect(await readCustomerJwt(token, now)).toMatchObject(identity);
  expect(await readCustomerJwt(token, later(jwtSeconds - 1))).toMatchObject(identity);
  expect(await readCustomerJwt(token, later(jwtSeconds))).toBe("expired");
  expect(await readCustomerJwt(token, later(86_400))).toBe("expired");
});

test("a token that was never seen while it lived is expired too", async () => {
  const token = await signCustomerJwt(identity, later(-jwtSeconds - 1));
  expect(await readCustomerJwt(token, now)).toBe("expired");
});

test("a private key is kept sealed, and every node signs with the same", async () => {
  await signCustomerJwt(identity, now);
  const rows = await prisma().signingKey.findMany();
  expect(JSON.stringify(rows)).not.toMatch(/PRIVATE KEY|"d"/);
  const { kid } = decodeProtectedHeader(await signCustomerJwt(identity, now));
  expect(rows.map(({ id }) => id)).toContain(kid);
});

test("what we did not sign is nobody's", async () => {
  const token = await signCustomerJwt(identity, now);
  const [head = "", , signature = ""] = token.split(".");
  const { kid } = decodeProtectedHeader(token);
  const { publicKey, privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const foreign = (header: object) => {
    const signed = `${encode(header)}.${encode(claims)}`;
    return `${signed}.${createSign("RSA-SHA256").update(signed).sign(privateKey, "base64url")}`;
  };
  const ours = (await publicKeySet()).keys[0]!;
  const confused = `${encode({ alg: "HS256", typ: "JWT", kid })}.${encode(claims)}`;
  const hmac = createHmac("sha256", JSON.stringify(ours)).update(confused).digest("base64url");
  const forged = [
    `${head}.${encode({ ...claims, customerId: "111111111" })}.${signature}`,
    `${encode({ alg: "none" })}.${encode(claims)}.`,
    `${encode({ alg: "none", kid })}.${encode(claims)}.${signature}`,
    `${confused}.${hmac}`,
    foreign({ alg: "RS256", typ: "JWT", kid }),
    foreign({ alg: "RS256", typ: "JWT" }),
    foreign({ alg: "RS256", kid: "../../etc/passwd" }),
    foreign({ alg: "RS256", jwk: publicKey.export({ format: "jwk" }) }),
    foreign({ alg: "RS256", kid, crit: ["exp"] }),
    `${head}.${encode(claims)}.`,
    `${head}..${signature}`,
    token.slice(0, -4),
    `${token}.${signature}`,
    "null",
    "",
    "..",
    "\u{1F37F}".repeat(500),
  ];
  for (const text of forged) {
    expect({ text, is: await readCustomerJwt(text, now) }).toEqual({ text, is: null });
  }
});
