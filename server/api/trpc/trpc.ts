import { initTRPC, TRPCError } from "@trpc/server";
import superjson from "superjson";
import { ZodError } from "zod";
import { DomainError, notFound, unauthenticated, type ErrorKind } from "@/server/domain/errors";
import { wire } from "../errors";
import { refuseUnstorableText } from "../unstorable-text";
import type { TrpcContext } from "./context";

const t = initTRPC.context<TrpcContext>().create({
  transformer: superjson,
  errorFormatter: ({ shape, error, ctx }) => ({
    ...shape,
    message: sentenceOf(error),
    data: {
      ...refusalOf(error),
      httpStatus: shape.data.httpStatus,
      requestId: ctx?.requestId ?? null,
    },
  }),
});

export const router = t.router;
export const createCaller = t.createCallerFactory;

/** The one place where a verb's refusal becomes tRPC's. */
const refusing = t.procedure.use(async ({ ctx, next, path }) => {
  const result = await next();
  if (result.ok) return result;

  const { cause } = result.error;
  if (cause instanceof DomainError) {
    throw new TRPCError({ code: wire[cause.kind].trpc, message: cause.message, cause });
  }
  if (result.error.code === "INTERNAL_SERVER_ERROR") {
    ctx.log.error({ err: cause ?? result.error, procedure: path }, "procedure failed");
  }
  return result;
});

const translated = refusing.use(async ({ next, getRawInput }) => {
  refuseUnstorableText(await getRawInput());
  return next();
});

/** Open to everybody: sign-up, password reset, invitations. */
export const publicProcedure = translated;

/** For a signed-in person, about the person's own things; speaks for no publisher. */
export const accountProcedure = translated.use(({ ctx, next }) => {
  if (ctx.actor.kind === "anonymous") throw signedOut();
  return next();
});

/** For a member of the publisher named in the path; what the member may do is for the verb to say. */
export const publisherProcedure = translated.use(({ ctx, next }) => {
  if (ctx.actor.kind === "anonymous") throw signedOut();
  // The same answer for a publisher of others and for none, so that ids cannot be tried out.
  if (ctx.actor.kind !== "admin") throw noSuchPublisher();
  return next();
});

const signedOut = () => unauthenticated("auth.required", "Sign in to continue.");
const noSuchPublisher = () => notFound("publisher.not-found", "There is no such publisher here.");

type Refusal = {
  /** `null` for a fault of ours. */
  kind: ErrorKind | null;
  /** Dotted and documented; what clients branch on. */
  code: string;
  fields?: Record<string, string>;
  retryAfterSeconds?: number;
};

/** What a screen branches on, and what a form puts beside its fields. */
function refusalOf({ code: trpcCode, cause }: TRPCError): Refusal {
  if (cause instanceof DomainError) {
    const { kind, code, fields, retryAfterSeconds } = cause;
    return {
      kind,
      code,
      ...(fields && { fields }),
      ...(retryAfterSeconds !== undefined && { retryAfterSeconds }),
    };
  }
  if (cause instanceof ZodError) {
    return { kind: "invalid", code: "input.invalid", fields: fieldsOf(cause) };
  }
  if (trpcCode === "INTERNAL_SERVER_ERROR") return { kind: null, code: "internal" };
  if (trpcCode === "NOT_FOUND") return { kind: "not-found", code: "procedure.not-found" };
  return { kind: "invalid", code: "request.malformed" };
}

function sentenceOf({ code, cause, message }: TRPCError): string {
  if (cause instanceof DomainError) return message;
  if (cause instanceof ZodError) return cause.issues[0]?.message ?? "Check what you entered.";
  if (code === "INTERNAL_SERVER_ERROR") return "Something went wrong on our side.";
  return code === "NOT_FOUND" ? "There is no such procedure." : "The request could not be read.";
}

/** Field path to its first complaint. */
const fieldsOf = (error: ZodError): Record<string, string> =>
  Object.fromEntries(
    error.issues.toReversed().map((issue) => [issue.path.join("."), issue.message]),
  );
