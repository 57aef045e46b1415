import type { User } from "next-auth";
import { ZodError } from "zod";
import { composeContext } from "@/server/compose";
import type { ServiceContext } from "@/server/context";
import { newId } from "@/server/db/new-id";
import { DomainError } from "@/server/domain/errors";
import { signInInput, signInWithLinkInput } from "@/server/services/accounts/schemas";
import { signInWithLink } from "@/server/services/accounts/sign-in-with-link";
import { signInWithPassword } from "@/server/services/accounts/sign-in-with-password";
import type { Person } from "./actor";
import type { Cookie } from "./cookies";
import { trustDevice, trustedDeviceOf } from "./trusted-device";

declare module "next-auth" {
  interface User {
    sessionId: string;
  }
}

/** What next-auth hands to a provider: whatever was posted, with the headers it came with. */
export type Attempt = {
  given: unknown;
  headers: Readonly<Record<string, string | undefined>>;
  /** Puts one more cookie on the answer. */
  setCookie: (cookie: Cookie) => Promise<void>;
};

export const enterByPassword = (attempt: Attempt): Promise<User> =>
  enter(attempt, (ctx) => {
    const deviceOf = (accountId: string) => deviceBehind(attempt, ctx, accountId);
    return signInWithPassword(ctx, signInInput.parse(attempt.given), deviceOf);
  });

export const enterByLink = (attempt: Attempt): Promise<User> =>
  enter(attempt, (ctx) => signInWithLink(ctx, signInWithLinkInput.parse(attempt.given)));

/** Whoever got in is trusted by this browser's mark from now on. */
async function enter(attempt: Attempt, signIn: (ctx: ServiceContext) => Promise<Person>) {
  const ctx = contextOf(attempt);
  try {
    const { accountId, sessionId } = await signIn(ctx);
    const device = deviceBehind(attempt, ctx, accountId) ?? newId();
    await attempt.setCookie(trustDevice(accountId, device, ctx.wall.now()));
    return { id: accountId, sessionId };
  } catch (error) {
    throw new Error(refusalText(error, ctx), { cause: error });
  }
}

const deviceBehind = ({ headers }: Attempt, ctx: ServiceContext, accountId: string) =>
  trustedDeviceOf(headers["cookie"] ?? null, accountId, ctx.wall.now());

export function contextOf({ headers }: Pick<Attempt, "headers">): ServiceContext {
  return composeContext({
    publisherId: 0n,
    actor: { kind: "anonymous" },
    requestId: headers["x-request-id"] ?? newId(),
    from: { ip: headers["x-tenure-ip"] ?? null, userAgent: headers["user-agent"] ?? null },
  });
}

/** next-auth carries a refusal to the browser as one text: a code to branch on, and a sentence. */
function refusalText(error: unknown, ctx: ServiceContext): string {
  if (error instanceof DomainError) return `${error.code}|${error.message}`;
  if (error instanceof ZodError) {
    const code = error.issues.find(({ path }) => path[0] === "totp" || path[0] === "recoveryCode");
    return code
      ? `second-factor.wrong-code|${code.message}`
      : "sign-in.wrong-credentials|The e-mail address or password is not right.";
  }
  ctx.log.error({ err: error }, "sign-in failed");
  return "internal|Something went wrong on our side. Try again in a moment.";
}
