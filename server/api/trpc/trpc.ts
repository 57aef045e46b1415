import { initTRPC, TRPCError } from "@trpc/server";
import superjson from "superjson";
import { ZodError } from "zod";
import { DomainError, notFound, unauthenticated } from "@/server/domain/errors";
import { wire } from "../errors";
import type { TrpcContext } from "./context";

const t = initTRPC.context<TrpcContext>().create({
  transformer: superjson,
  errorFormatter: ({ shape, error, ctx }) => ({
    ...shape,
    message: isForeseen(error) ? shape.message : "Something went wrong on our side.",
    data: {
      code: shape.data.code,
      httpStatus: shape.data.httpStatus,
      ...reasonOf(error),
      requestId: ctx?.requestId ?? null,
    },
  }),
});

export const router = t.router;
export const createCaller = t.createCallerFactory;

/** The one place where a verb's refusal becomes tRPC's. */
const translated = t.procedure.use(async ({ ctx, next, path }) => {
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

/** Open to everybody: sign-up, password reset, invitations. */
export const publicProcedure = translated;

/** For a signed-in person, about the person's own things; speaks for no publisher. */
export const accountProcedure = translated.use(({ ctx, next }) => {
  if (ctx.actor.kind === "anonymous") throw unauthenticated("auth.required", "Sign in to continue.");
  return next();
});

/** For a member of the publisher named in the path; what the member may do is for the verb to say. */
export const publisherProcedure = translated.use(({ ctx, next }) => {
  if (ctx.actor.kind === "anonymous") throw unauthenticated("auth.required", "Sign in to continue.");
  // The same answer for a publisher of others and for none, so that ids cannot be tried out.
  if (ctx.actor.kind !== "admin") throw notFound("publisher.not-found", "There is no such publisher here.");
  return next();
});

const isForeseen = (error: TRPCError) => error.code !== "INTERNAL_SERVER_ERROR";

type Reason = {
  reason: string;
  fields?: Record<string, string>;
  retryAfterSeconds?: number;
};

/** What clients branch on, and what forms put beside their fields. */
function reasonOf(error: TRPCError): Reason {
  const { cause } = error;
  if (cause instanceof DomainError) {
    return {
      reason: cause.code,
      ...(cause.fields && { fields: cause.fields }),
      ...(cause.retryAfterSeconds !== undefined && { retryAfterSeconds: cause.retryAfterSeconds }),
    };
  }
  if (cause instanceof ZodError) return { reason: "input.invalid", fields: fieldsOf(cause) };
  return { reason: error.code === "INTERNAL_SERVER_ERROR" ? "internal" : "request.malformed" };
}

const fieldsOf = (error: ZodError): Record<string, string> =>
  Object.fromEntries(error.issues.toReversed().map((issue) => [issue.path.join("."), issue.message]));
