import { ZodError } from "zod";
import { cookieOptions, type Cookie } from "@/server/auth/cookies";
import { failureOf } from "@/server/api/errors";
import type { Visit } from "@/server/api/account/customer-context";
import { accountPath, withQuery } from "@/server/api/account/paths";
import { sellerOf } from "@/server/api/account/read-page";
import { refuseUnstorableText } from "@/server/api/unstorable-text";
import { DomainError, notFound } from "@/server/domain/errors";
import { parseNineDigits } from "@/server/domain/ids";
import { env } from "@/server/env";
import { readBody } from "@/server/http/body";
import { isStartedByOwnPages } from "@/server/http/cross-site";
import type { Answer, Parameters, Route } from "@/server/http/door";
import type { Exchange } from "@/server/http/exchange";
import { FailedRequest, failures } from "@/server/http/failure";

const mostBytes = 16 * 1024;

/** A form of My account as it arrives: whose account, and what was filled in. */
export type FormCall = { visit: Visit; fields: Readonly<Record<string, string>> };

/** Where the browser goes from there, and what it is to remember. */
export type Onward = { to: string; cookie?: Cookie };

type AccountForm = {
  take: (call: FormCall) => Promise<Onward>;
  /** The page with the form, which says what was refused. */
  page: (call: FormCall) => string;
};

/**
 * A plain form that works without script: what it did leads on to a page, and what it was refused for
 * leads back with its code.
 */
export const accountForm = (name: string, { take, page }: AccountForm): Route => ({
  method: "POST",
  pattern: `/api/account/:publisherId/${name}`,
  async answer(exchange, parameters): Promise<Answer> {
    const call = await readForm(exchange, parameters);
    try {
      return onward(await take(call));
    } catch (error) {
      return onward({ to: await refused(error, call, page(call)) });
    }
  },
});

/** @throws when it is no refusal that a page has words for */
async function refused(error: unknown, { visit }: FormCall, page: string): Promise<string> {
  const problem = error instanceof ZodError ? "details" : refusalOf(error);
  if (problem === null) throw error;
  if (problem === "auth.required") {
    return withQuery(accountPath(visit.publisherId, "/sign-in"), { next: page });
  }
  const failure = failureOf(error);
  const [path = "", query] = page.split("?");
  return withQuery(path, {
    ...Object.fromEntries(new URLSearchParams(query)),
    problem,
    wait: failure.retryAfterSeconds ?? null,
  });
}

const refusalOf = (error: unknown): string | null =>
  error instanceof DomainError ? error.code : null;

/** @throws FailedRequest  for a form that another site sent */
export function requireOwnPage({ req, caller }: Exchange): void {
  const { PUBLIC_URL } = env();
  const own = [new URL(PUBLIC_URL).origin, `${caller.protocol}://${req.headers.host ?? ""}`];
  const isCrossSite = /^(?:cross-site|same-site)$/.test(req.headers["sec-fetch-site"] ?? "");
  if (isCrossSite || !isStartedByOwnPages(req, own)) throw new FailedRequest(failures.crossSite);
}

async function readForm(exchange: Exchange, parameters: Parameters): Promise<FormCall> {
  requireOwnPage(exchange);
  const body = await readBody(exchange.req, mostBytes);
  const fields = Object.fromEntries(new URLSearchParams(body.toString("utf8")));
  refuseUnstorableText(fields);
  const visit = visitOf(exchange, parameters, fields["key"]);
  await sellerOf(visit); // which says whether there is one
  return { visit, fields };
}

/** @throws not-found  `publisher.not-found` */
export function visitOf(
  { req, requestId, caller }: Exchange,
  { publisherId }: Parameters,
  key?: string,
): Visit {
  const id = parseNineDigits(publisherId ?? "");
  if (id === null) throw notFound("publisher.not-found", "There is no such publisher here.");
  return {
    publisherId: BigInt(id),
    cookie: req.headers.cookie ?? null,
    requestId,
    ip: caller.ip,
    userAgent: req.headers["user-agent"] ?? null,
    idempotencyKey: key !== undefined && /^[\w-]{16,80}$/.test(key) ? key : null,
  };
}

const onward = ({ to, cookie }: Onward): Answer => ({
  status: 303,
  body: "",
  headers: {
    location: to,
    "cache-control": "no-store",
    "content-type": "text/plain; charset=utf-8",
    ...(cookie && { "set-cookie": written(cookie) }),
  },
});

function written({ name, value, maxAgeSeconds }: Cookie): string {
  const { path, secure } = cookieOptions();
  const parts = [`${name}=${value}`, `Path=${path}`, `Max-Age=${maxAgeSeconds}`];
  return [...parts, "HttpOnly", "SameSite=Lax", ...(secure ? ["Secure"] : [])].join("; ");
}
