import type { Person } from "@/server/auth/actor";
import { hashPassword } from "@/server/auth/password-hash";
import { totpCode } from "@/server/auth/totp";
import { composeContext } from "@/server/compose";
import type { ServiceContext } from "@/server/context";
import { newId } from "@/server/db/new-id";
import { prisma } from "@/server/db/prisma";
import { enableSecondFactor } from "@/server/services/accounts/enable-second-factor";
import { inInstallation } from "@/server/services/accounts/in-installation";
import { openAccount } from "@/server/services/accounts/open-account";
import { openSession, signedInAs } from "@/server/services/accounts/open-session";
import { signInWithPassword } from "@/server/services/accounts/sign-in-with-password";
import { startSecondFactor } from "@/server/services/accounts/start-second-factor";
import { fixedClock } from "./world";

/** Nobody yet, at an address of the internet where nobody else is; time stands still there. */
export function newVisitor(clock = fixedClock("2026-11-22T12:00:00Z")) {
  const ctx: ServiceContext = {
    ...composeContext({ publisherId: 0n, actor: { kind: "anonymous" }, requestId: newId() }),
    clock,
    wall: clock,
    from: { ip: newId(), userAgent: "Mozilla/5.0 (X11; Linux x86_64) Firefox/146.0" },
  };
  return { ctx, clock, email: `visitor-${newId()}@example.com` };
}

/** Somebody with an account, a password and a browser that is signed in. */
export async function newPerson(startsAt?: string) {
  const { ctx: visitor, clock, email } = newVisitor(startsAt ? fixedClock(startsAt) : undefined);
  const password = "seven-wet-umbrellas-7";
  const passwordHash = await hashPassword(password);
  const { accountId } = await inInstallation(visitor, (tx) =>
    openAccount(tx, { email, name: "Robin Rivers", passwordHash }),
  );
  const ctx = signedInAs(visitor, accountId);
  const { sessionId } = await inInstallation(ctx, openSession);

  return {
    accountId,
    email,
    password,
    clock,
    sessionId,
    /** The browser that is signed in. */
    ctx,
    /** The same browser before it was. */
    visitor,
    /** Signs in from this browser, or another one. */
    signIn(given: Partial<SignIn> = {}, from = visitor): Promise<Person> {
      const { device = null, ...rest } = given;
      const input = { email, password, totp: "", recoveryCode: "", ...rest };
      return signInWithPassword(from, input, () => device);
    },
    /** Turns the second factor on and hands over what the person's phone then knows. */
    async turnOnSecondFactor() {
      const start = await startSecondFactor(ctx, { password });
      const secret = start.key.replaceAll(" ", "");
      /** The code of now; time moves on to the next one, since none works twice. */
      const nextCode = () => {
        clock.set(new Date(clock.now().getTime() + 30_000).toISOString());
        return totpCode(secret, clock.now());
      };
      const { recoveryCodes } = await enableSecondFactor(ctx, { code: nextCode() });
      return { secret, recoveryCodes, nextCode };
    },
    row: () => prisma().adminAccount.findUniqueOrThrow({ where: { id: accountId } }),
  };
}

type SignIn = {
  email: string;
  password: string;
  totp: string;
  recoveryCode: string;
  device: string | null;
};

export type TestPerson = Awaited<ReturnType<typeof newPerson>>;

/** The events and audit entries of one account, oldest first. */
export function changesOf(ctx: ServiceContext, accountId: string) {
  return inInstallation(ctx, async (tx) => {
    const where = { publisherId: 0n, targetId: accountId };
    const orderBy = { id: "asc" } as const;
    const audit = await tx.db.auditEntry.findMany({ where, orderBy });
    const events = await tx.db.event.findMany({
      where: { publisherId: 0n, payload: { path: ["accountId"], equals: accountId } },
      orderBy,
    });
    return { audit, events: events.map(({ type }) => type) };
  });
}
