import { systemClock, type Clock } from "@/server/clock";
import { appPool } from "@/server/db/pool";
import {
  noGrants,
  parseGrants,
  permissionsOf,
  type Permission,
  type Role,
} from "@/server/domain/permissions";
import type { Actor } from "./actor";
import { idleSessionSeconds, longestSessionSeconds } from "./session-life";
import { sessionOf } from "./session-token";

export type Theme = "system" | "light" | "dark";

export type Principal = {
  sessionId: string;
  accountId: string;
  email: string;
  name: string;
  theme: Theme;
  locale: string;
  hasShortcuts: boolean;
  hasSecondFactor: boolean;
  /** The place at the publisher that was asked about; `null` at other people's. */
  role: Role | null;
  permissions: readonly Permission[];
};

type Row = Omit<Principal, "sessionId" | "permissions"> & {
  lastSeenAt: Date;
  expiresAt: Date;
  revokedAt: Date | null;
  grants: unknown;
};

const lookup = {
  name: "session_principal",
  text: "SELECT * FROM session_principal($1::uuid, $2::bigint)",
};

/**
 * Who holds a session and what they may do at a publisher, in one round trip. Asked on every
 * request, so that revoking a session or a permission works at once.
 *
 * @returns `null` for a session that ended, was revoked, or never was
 */
export async function principalOf(
  sessionId: string,
  publisherId: bigint,
  wall: Clock = systemClock,
): Promise<Principal | null> {
  const values = [sessionId, publisherId];
  const { rows } = await appPool().query<Row>({ ...lookup, values });
  const [row] = rows;
  const now = wall.now();
  if (!row || row.revokedAt !== null || row.expiresAt <= now) return null;
  if (now.getTime() - row.lastSeenAt.getTime() >= touchAfter) await touch(sessionId, now);

  const { accountId, email, name, theme, locale, hasShortcuts, hasSecondFactor, role } = row;
  const grants = parseGrants(row.grants) ?? noGrants;
  const permissions = role === null ? [] : permissionsOf({ role, grants });
  const person = { sessionId, accountId, email, name, theme, locale, hasShortcuts };
  return { ...person, hasSecondFactor, role, permissions };
}

/** The caller behind a request's cookies, as verbs know them. */
export async function actorFor(
  source: Headers | string | null | undefined,
  publisherId: bigint,
): Promise<Actor> {
  const session = await sessionOf(source);
  const principal = session && (await principalOf(session.sessionId, publisherId));
  return principal ? actorOf(principal) : { kind: "anonymous" };
}

export function actorOf({ accountId, sessionId, role, permissions }: Principal): Actor {
  if (role === null) return { kind: "account", accountId, sessionId };
  return { kind: "admin", accountId, sessionId, role, permissions };
}

/** Being seen is written down at most this often. */
const touchAfter = 60_000;

/** Moves the idle limit on. Several requests at once may try; one of them does. */
async function touch(sessionId: string, now: Date): Promise<void> {
  const seenBefore = new Date(now.getTime() - touchAfter);
  await appPool().query(
    `UPDATE admin_session
        SET "lastSeenAt" = $2,
            "expiresAt" = least("createdAt" + make_interval(secs => $4), $2::timestamptz + make_interval(secs => $5))
      WHERE id = $1::uuid AND "lastSeenAt" <= $3`,
    [sessionId, now, seenBefore, longestSessionSeconds, idleSessionSeconds],
  );
}
