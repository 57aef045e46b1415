import type { Actor } from "@/server/auth/actor";
import { cookieNames, readCookie } from "@/server/auth/cookies";
import { composeContext } from "@/server/compose";
import type { ServiceContext } from "@/server/context";
import { noteActor } from "@/server/http/request-actors";
import type { AccountJob } from "@/server/domain/account-job";
import type { LinkClaims } from "@/server/services/account-links/link-token";
import { openAccountLink } from "@/server/services/account-links/open-account-link";
import { accountOwner } from "@/server/services/my-account/job-plan";
import { findSession, type FoundSession } from "@/server/services/customer-sessions/find-session";

/** What a request to My account comes with, wherever it arrives: at a page or at the account's door. */
export type Visit = {
  publisherId: bigint;
  cookie: string | null;
  requestId: string;
  ip: string | null;
  userAgent: string | null;
  /** Names a press of a button, so that its repeat gets the first one's answer. */
  idempotencyKey?: string | null;
};

/** A customer who has shown who they are, by a session or by a link that opens one job. */
export type Visitor = {
  ctx: ServiceContext;
  session: FoundSession | null;
  link: LinkClaims | null;
};

/** A call by nobody known, for this publisher. */
export const strangerContext = (visit: Visit): ServiceContext =>
  contextOf(visit, { kind: "anonymous" });

/**
 * The context in which a customer's own verbs run: it speaks for that customer alone, and is timed by
 * that customer's clock.
 */
export function customerContext(visit: Visit, customerId: number): ServiceContext {
  noteActor(visit.requestId, String(customerId));
  return contextOf(visit, { kind: "customer", customerId });
}

const contextOf = (visit: Visit, actor: Actor): ServiceContext =>
  composeContext({
    publisherId: visit.publisherId,
    actor,
    requestId: visit.requestId,
    from: { ip: visit.ip, userAgent: visit.userAgent },
    idempotencyKey: visit.idempotencyKey ?? null,
  });

/** Who is signed in to this publisher's account, if anybody is. */
export async function sessionVisitor(visit: Visit): Promise<Visitor | null> {
  const secret = readCookie(visit.cookie, cookieNames.customer(visit.publisherId));
  const session = secret === null ? null : await findSession(strangerContext(visit), secret);
  return session && { ctx: customerContext(visit, session.customerId), session, link: null };
}

/** Whom a job is opened for; of a link whose time is over, whose it was. */
export type JobVisitor =
  ({ kind: "let-in" } & Visitor) | { kind: "expired"; link: LinkClaims } | { kind: "nobody" };

/**
 * Who may do a job: whoever its link names while that works, and otherwise who is signed in.
 *
 * @throws forbidden  `account-link.not-ours`, `account.closed`
 */
export async function jobVisitor(
  visit: Visit,
  job: AccountJob | "pause",
  token: string | null,
): Promise<JobVisitor> {
  const link =
    token === null || job === "pause" ? null : openAccountLink(strangerContext(visit), token, job);
  if (link && !link.isExpired) {
    const ctx = customerContext(visit, link.customerId);
    await accountOwner(ctx);
    return { kind: "let-in", ctx, session: null, link };
  }
  const visitor = await sessionVisitor(visit);
  if (visitor?.session && (!link || visitor.session.customerId === link.customerId)) {
    return { kind: "let-in", ...visitor };
  }
  return link ? { kind: "expired", link } : { kind: "nobody" };
}
