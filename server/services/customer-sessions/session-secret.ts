import { randomBytes } from "node:crypto";
import { sign } from "@/server/auth/secrets";

/** What a cookie holds: 32 bytes of chance, which open something by being known. */
export const newSessionSecret = (): string => randomBytes(32).toString("base64url");

export const isSessionSecret = (text: string): boolean => /^[\w-]{43}$/.test(text);

/** What is stored of it. */
export const hashOfSession = (secret: string): string => sign("customer-session", secret);
