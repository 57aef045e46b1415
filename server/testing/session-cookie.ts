import { encode } from "next-auth/jwt";
import { cookieNames } from "@/server/auth/cookies";
import { newId } from "@/server/db/new-id";
import { prisma } from "@/server/db/prisma";
import { env } from "@/server/env";

/**
 * What the browser of somebody who has signed in sends along.
 *
 * @param port of the system that is asked, whose cookies bear it in their names
 */
export async function sessionCookie(accountId: string, port = env().PORT): Promise<string> {
  const [id, now] = [newId(), new Date()];
  const expiresAt = new Date(now.getTime() + 3_600_000);
  await prisma().adminSession.create({
    data: { id, accountId, createdAt: now, lastSeenAt: now, expiresAt },
  });
  const claims = { sid: id, sub: accountId };
  const token = await encode({ token: claims, secret: env().AUTH_SECRET, maxAge: 3_600 });
  const name = cookieNames.session().replace(String(env().PORT), String(port));
  return `${name}=${token}`;
}

/** The same of a customer who is signed in to their account with this publisher. */
export function customerCookie(publisherId: bigint, secret: string, port = env().PORT): string {
  const name = cookieNames.customer(publisherId).replace(`-${env().PORT}.`, `-${port}.`);
  return `${name}=${secret}`;
}
