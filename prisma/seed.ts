import { hashPassword } from "@/server/auth/password-hash";
import type { Actor } from "@/server/auth/actor";
import { composeContext } from "@/server/compose";
import { inTransaction, type ServiceContext, type TransactionContext } from "@/server/context";
import { newId } from "@/server/db/new-id";
import { prisma } from "@/server/db/prisma";
import { nextPublisherId } from "@/server/db/publisher-number";
import { demoOwner, demoPassword, demoSupport } from "@/server/domain/demo";
import { noGrants, permissions } from "@/server/domain/permissions";
import { env } from "@/server/env";
import { changeCompanyProfile } from "@/server/services/publishers/change-company-profile";
import { createPublisher } from "@/server/services/publishers/create-publisher";
import { changeMemberPermissions } from "@/server/services/team/change-member-permissions";
import { inviteMember } from "@/server/services/team/invite-member";
import { harbourSport, northlight, northlightProfile } from "./demo-publishers";

type Seeded = { created: boolean; signIn: { email: string; password: string } | null };

/**
 * Fills a new sandbox: a publisher with an Owner and an admin without personal data, and a second
 * publisher to switch to. Does nothing where the demo's owner already is, and nothing in live mode.
 */
export async function seed(): Promise<Seeded> {
  if (env().TENURE_MODE === "live") return { created: false, signIn: null };
  const signIn = { email: demoOwner.email, password: demoPassword };
  const existing = await prisma().adminAccount.findUnique({ where: { emailKey: demoOwner.email } });
  if (existing) return { created: false, signIn };

  // The owner's account comes last: without it, a seed that was cut off starts over.
  const support = await accountOf(demoSupport);
  const owner = newId();
  await createPublisher(await newPublisher(), { ...harbourSport, ownerAccountId: owner });
  await inTransaction(await newPublisher(), async (tx) => {
    const account = await accountRow(owner, demoOwner);
    await tx.db.adminAccount.create({ data: { ...account, lastPublisherId: tx.publisherId } });
    await createPublisher(tx, { ...northlight, ownerAccountId: owner });
    await furnish(as(tx, owner), support);
  });
  return { created: true, signIn };
}

/** What an Owner does on the first day, by the verbs an Owner has: so the audit log tells it. */
async function furnish(tx: TransactionContext, support: string): Promise<void> {
  await changeCompanyProfile(tx, northlightProfile);
  await tx.db.membership.create({
    data: {
      publisherId: tx.publisherId,
      accountId: support,
      role: "admin",
      grants: { ...noGrants, reporting: "no-pii" },
      createdAt: tx.clock.now(),
    },
  });
  await changeMemberPermissions(tx, {
    accountId: support,
    grants: { ...noGrants, reporting: "no-pii", customerRelationship: true },
  });
  await inviteMember(tx, {
    email: "nora@demo.tenure.example",
    grants: { ...noGrants, reporting: "full", offers: true },
  });
}

const as = <Context extends ServiceContext>(ctx: Context, accountId: string) => {
  const actor: Extract<Actor, { kind: "admin" }> = {
    kind: "admin",
    accountId,
    sessionId: newId(),
    role: "owner",
    permissions,
  };
  return { ...ctx, actor };
};

const newPublisher = async (): Promise<ServiceContext> =>
  composeContext({
    publisherId: await nextPublisherId(),
    actor: { kind: "system", job: "seed" },
    requestId: newId(),
  });

async function accountOf(person: { email: string; name: string }): Promise<string> {
  const earlier = await prisma().adminAccount.findUnique({ where: { emailKey: person.email } });
  if (earlier) return earlier.id;
  const id = newId();
  await prisma().adminAccount.create({ data: await accountRow(id, person) });
  return id;
}

async function accountRow(id: string, { email, name }: { email: string; name: string }) {
  const now = new Date();
  return {
    id,
    email,
    emailKey: email,
    name,
    passwordHash: await hashPassword(demoPassword),
    passwordChangedAt: now,
    createdAt: now,
  };
}
