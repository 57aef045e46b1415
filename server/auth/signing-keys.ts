import {
  calculateJwkThumbprint,
  exportJWK,
  exportPKCS8,
  generateKeyPair,
  importJWK,
  importPKCS8,
  type CryptoKey,
  type JWK_RSA_Public,
} from "jose";
import type { SigningKey as SigningKeyRow } from "@/server/db/generated/client";
import { prisma } from "@/server/db/prisma";
import { singleton } from "@/server/singleton";
import { seal, unseal } from "./secrets";

export const signingAlgorithm = "RS256";

type PublicKey = JWK_RSA_Public & { kty: "RSA" };

type SigningKey = { id: string; privateKey: CryptoKey };

const keys = () =>
  singleton("signing-keys", () => ({
    own: null as Promise<SigningKey> | null,
    toVerify: new Map<string, CryptoKey>(),
  }));

/**
 * The key that tokens are signed with. The first node that needs one makes it; should two nodes
 * make one each, both verify, and the older one is taken from the next start on.
 */
export function signingKey(): Promise<SigningKey> {
  const kept = keys();
  kept.own ??= openSigningKey().catch((error: unknown) => {
    kept.own = null; // the database may answer the next time
    throw error;
  });
  return kept.own;
}

/** The key a token names, or `null` when it is none of ours. */
export async function verificationKey(id: string): Promise<CryptoKey | null> {
  const { toVerify } = keys();
  const known = toVerify.get(id);
  if (known) return known;

  const row = await prisma().signingKey.findUnique({ where: { id } });
  if (row === null) return null;
  const key = await importJWK(publicKeyOf(row), signingAlgorithm);
  toVerify.set(id, key);
  return key;
}

/** The public halves, for whoever verifies tokens without asking us. @see RFC 7517 */
export async function publicKeySet(): Promise<{ keys: PublicKey[] }> {
  await signingKey();
  const rows = await prisma().signingKey.findMany({
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
  return { keys: rows.map(publicKeyOf) };
}

async function openSigningKey(): Promise<SigningKey> {
  const row = (await oldestKey()) ?? (await makeKey());
  const pem = unseal("signing-key", row.sealedPrivateKey, row.id);
  return { id: row.id, privateKey: await importPKCS8(pem, signingAlgorithm) };
}

const oldestKey = () =>
  prisma().signingKey.findFirst({ orderBy: [{ createdAt: "asc" }, { id: "asc" }] });

async function makeKey(): Promise<SigningKeyRow> {
  const pair = await generateKeyPair(signingAlgorithm, { modulusLength: 2048, extractable: true });
  const publicKey = await exportJWK(pair.publicKey);
  const id = await calculateJwkThumbprint(publicKey);
  const sealedPrivateKey = seal("signing-key", await exportPKCS8(pair.privateKey), id);
  await prisma().signingKey.create({
    // Named, since Prisma's JSON has no place for absent members.
    data: { id, sealedPrivateKey, publicKey: { kty: "RSA", n: publicKey.n, e: publicKey.e } },
  });
  const row = await oldestKey();
  if (row === null) throw new Error("a key that was just made is there");
  return row;
}

/** As published: nothing but what verifying takes. */
function publicKeyOf({ id, publicKey }: SigningKeyRow): PublicKey {
  const { n, e } = publicKey as { n: string; e: string }; // safe: written by `makeKey` alone
  return { kty: "RSA", n, e, alg: signingAlgorithm, use: "sig", kid: id };
}
