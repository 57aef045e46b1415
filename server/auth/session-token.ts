import { decode } from "next-auth/jwt";
import { env } from "@/server/env";
import { singleton } from "@/server/singleton";
import { cookieNames, readCookie } from "./cookies";

export type Session = { sessionId: string; accountId: string };

type Opened = Session & { expiresAt: number };

const keptTokens = 5_000;

/** Opening a token costs more than asking the database about its session; one token opens once. */
const opened = () => singleton("opened-session-tokens", () => new Map<string, Opened>());

/**
 * The session a request's cookie names. That the cookie is ours says nothing about whether the
 * session still lives: the database is asked each time, by `principalOf`.
 */
export async function sessionOf(
  source: Headers | string | null | undefined,
): Promise<Session | null> {
  const header = source instanceof Headers ? source.get("cookie") : source;
  const token = readCookie(header, cookieNames.session());
  if (token === null) return null;

  const found = opened().get(token) ?? (await open(token));
  if (found === null || found.expiresAt <= Date.now()) return null;
  return { sessionId: found.sessionId, accountId: found.accountId };
}

async function open(token: string): Promise<Opened | null> {
  const claims = await decode({ token, secret: env().AUTH_SECRET }).catch(() => null);
  const { sid, sub, exp } = claims ?? {};
  if (typeof sid !== "string" || typeof sub !== "string" || typeof exp !== "number") return null;

  const session = { sessionId: sid, accountId: sub, expiresAt: exp * 1000 };
  const kept = opened();
  if (kept.size >= keptTokens) kept.delete(kept.keys().next().value ?? "");
  kept.set(token, session);
  return session;
}
