import type { AuthOptions } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { ownPath } from "@/server/domain/return-path";
import { env } from "@/server/env";
import { log } from "@/server/log";
import { signOut } from "@/server/services/accounts/sign-out";
import { cookieNames, cookieOptions } from "./cookies";
import { longestSessionSeconds } from "./session-life";
import { contextOf, enterByLink, enterByPassword, type Attempt } from "./sign-in-door";

declare module "next-auth/jwt" {
  interface JWT {
    /** The session's row, which decides whether the token still means anything. */
    sid?: string;
  }
}

/**
 * next-auth for the dashboard. It carries the token and guards against forged requests; the verbs
 * decide who gets in, and the session's row for how long.
 */
export function authOptions(setCookie: Attempt["setCookie"]): AuthOptions {
  const provider = (id: string, enter: typeof enterByPassword) =>
    Credentials({
      id,
      credentials: {},
      authorize: (given, { headers }) => enter({ given, headers: headers ?? {}, setCookie }),
    });

  return {
    secret: env().AUTH_SECRET,
    // A password, or the token that somebody is handed who just proved to read a mailbox.
    providers: [provider("credentials", enterByPassword), provider("link", enterByLink)],
    session: { strategy: "jwt", maxAge: longestSessionSeconds },
    jwt: { maxAge: longestSessionSeconds },
    pages: { signIn: "/sign-in", error: "/sign-in" },
    cookies: {
      sessionToken: { name: cookieNames.session(), options: cookieOptions() },
      callbackUrl: { name: cookieNames.callbackUrl(), options: cookieOptions() },
      csrfToken: { name: cookieNames.csrf(), options: cookieOptions() },
    },
    callbacks: {
      jwt: ({ token, user }) => (user ? { sub: user.id, sid: user.sessionId } : token),
      redirect: ({ url }) => ownPath(url) ?? "/p",
    },
    events: {
      signOut: async ({ token }) => {
        if (token.sid) await signOut(contextOf({ headers: {} }), token.sid);
      },
    },
    logger: {
      error: (code, metadata) => log().warn({ code, err: causeOf(metadata) }, "next-auth"),
      warn: () => undefined,
      debug: () => undefined,
    },
  };
}

const causeOf = (metadata: unknown): unknown =>
  metadata instanceof Error ? metadata : (metadata as { error?: unknown } | null)?.error;
