import { hashPassword } from "@/server/auth/password-hash";
import { composeContext } from "@/server/compose";
import { inTransaction, type ServiceContext } from "@/server/context";
import { newId } from "@/server/db/new-id";
import { prisma } from "@/server/db/prisma";
import { nextPublisherId } from "@/server/db/publisher-number";
import { demoOwner, demoPassword, demoSupport } from "@/server/domain/demo";
import { noGrants } from "@/server/domain/permissions";
import { env } from "@/server/env";
import { createPublisher } from "@/server/services/publishers/create-publisher";
import type { CreatePublisherInput } from "@/server/services/publishers/schemas";

type Seeded = { created: boolean; signIn: { email: string; password: string } | null };

const northlight: CreatePublisherInput = {
  name: "Northlight",
  country: "NL",
  currency: "EUR",
  timeZone: "Europe/Amsterdam",
};

const harbourSport: CreatePublisherInput = {
  name: "Harbour Sport",
  country: "US",
  currency: "USD",
  timeZone: "America/New_York",
};

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
  const support = await account(demoSupport);
  const owner = newId();
  await createPublisher(await newPublisher(), { ...harbourSport, ownerAccountId: owner });
  const first = await newPublisher();
  await inTransaction(first, async (tx) => {
    await tx.db.adminAccount.create({
      data: { ...(await accountRow(owner, demoOwner)), lastPublisherId: tx.publisherId },
    });
    await createPublisher(tx, { ...northlight, ownerAccountId: owner });
    await tx.db.membership.create({
      data: {
        publisherId: tx.publisherId,
        accountId: support,
        role: "admin",
        grants: { ...noGrants, reporting: "no-pii", customerRelationship: true },
        createdAt: tx.clock.now(),
        invitedBy: owner,
      },
    });
  });
  return { created: true, signIn };
}

const newPublisher = async (): Promise<ServiceContext> =>
  composeContext({
    publisherId: await nextPublisherId(),
    actor: { kind: "system", job: "seed" },
    requestId: newId(),
  });

async function account(person: { email: string; name: string }): Promise<string> {
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
