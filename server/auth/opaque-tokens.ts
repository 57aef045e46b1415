import { randomBytes } from "node:crypto";
import { parseNineDigits } from "@/server/domain/ids";
import { sign } from "./secrets";

/*
 * Texts that open something by being known. Each begins with its publisher, so that looking one up
 * touches one tenant, and is stored as a keyed hash alone.
 */

const publisherBytes = 4;

/** An API key, or a customer's token of the older API: 48 characters, 32 bytes of chance in them. */
export function newKeyText(publisherId: bigint): string {
  return Buffer.concat([bytesOf(publisherId), randomBytes(32)]).toString("base64url");
}

/** The publisher that a 48-character text names, or `null` for a text we never make. */
export function publisherOfKey(text: string): bigint | null {
  return /^[\w-]{48}$/.test(text) ? publisherIn(Buffer.from(text, "base64url")) : null;
}

/** 64 hexadecimal characters, 28 bytes of chance in them. */
export const newRefreshToken = (publisherId: bigint): string =>
  refreshToken(publisherId, randomBytes(28));

/**
 * The token that takes the place of a used one. Derived instead of drawn, so that whoever shows the
 * used one again within its grace gets the same answer without anything readable being stored.
 */
export const successorOf = (publisherId: bigint, used: string): string =>
  refreshToken(
    publisherId,
    Buffer.from(sign("refresh-successor", used), "base64url").subarray(0, 28),
  );

/** The publisher that a refresh token names, or `null` for a text we never make. */
export function publisherOfRefreshToken(text: string): bigint | null {
  return /^[\da-f]{64}$/.test(text) ? publisherIn(Buffer.from(text, "hex")) : null;
}

/** What is stored of an API key. */
export const hashOfApiKey = (text: string): string => sign("api-key", text);

/** What is stored of a customer's token, of either kind. */
export const hashOfCustomerToken = (text: string): string => sign("customer-token", text);

const refreshToken = (publisherId: bigint, secret: Buffer): string =>
  Buffer.concat([bytesOf(publisherId), secret]).toString("hex");

function bytesOf(publisherId: bigint): Buffer {
  const bytes = Buffer.alloc(publisherBytes);
  bytes.writeUInt32BE(Number(publisherId));
  return bytes;
}

function publisherIn(bytes: Buffer): bigint | null {
  const publisherId = parseNineDigits(String(bytes.readUInt32BE(0)));
  return publisherId === null ? null : BigInt(publisherId);
}
