import type { Page } from "@playwright/test";
import { encode } from "next-auth/jwt";
import { cookieNames, cookieOptions } from "@/server/auth/cookies";
import { firstExpiry, longestSessionSeconds } from "@/server/auth/session-life";
import { newId } from "@/server/db/new-id";
import { env } from "@/server/env";
import { ownerQuery } from "./owner-query";

/**
 * Makes the page's browser one in which this account is signed in, without the sign-in page: that
 * has journeys of its own, and its limits count what comes from one address.
 */
export async function signIn(page: Page, { accountId }: { accountId: string }) {
  const sessionId = newId();
  const now = new Date();
  await ownerQuery(
    `INSERT INTO admin_session (id, "accountId", "createdAt", "lastSeenAt", "expiresAt", ip, "userAgent")
     VALUES ($1, $2, $3, $3, $4, '127.0.0.1', 'Journey')`,
    [sessionId, accountId, now, firstExpiry(now)],
  );
  const token = await encode({
    token: { sub: accountId, sid: sessionId },
    secret: env().AUTH_SECRET,
    maxAge: longestSessionSeconds,
  });
  const { httpOnly, secure } = cookieOptions();
  await page.context().addCookies([
    {
      name: cookieNames.session(),
      value: token,
      url: env().PUBLIC_URL,
      httpOnly,
      secure,
      sameSite: "Lax",
    },
  ]);
}
