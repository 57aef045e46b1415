import type { Actor } from "@/server/auth/actor";
import { composeContext } from "@/server/compose";
import {
  inTransaction,
  withinPublisher,
  type ServiceContext,
  type TransactionContext,
} from "@/server/context";
import { newId } from "@/server/db/new-id";
import { prisma } from "@/server/db/prisma";
import { nextPublisherId } from "@/server/db/publisher-number";
import { demoOwner } from "@/server/domain/demo";
import { allGrants, noGrants } from "@/server/domain/permissions";
import { createApiKey } from "@/server/services/api-keys/create-api-key";
import { allowReturnOrigin } from "@/server/services/checkout-settings/allow-return-origin";
import { changeDefaultReturnUrl } from "@/server/services/checkout-settings/change-default-return-url";
import { changeCompanyProfile } from "@/server/services/publishers/change-company-profile";
import { createPublisher } from "@/server/services/publishers/create-publisher";
import { changeMemberPermissions } from "@/server/services/team/change-member-permissions";
import { inviteMember } from "@/server/services/team/invite-member";
import { makeAccount, memberActor, supportGrants } from "./accounts";
import { makeMethods } from "./methods";
import { monthsLater } from "./moments";
import { makeOffers } from "./plans";
import { harbourSport, northlight, northlightProfile } from "./publishers";

/** The demo's first publisher, and who works there. The Owner's account may not be there yet. */
export type Demo = { publisherId: bigint; ownerId: string; hasHistory: boolean };

/** The demo that an earlier start has opened and not finished: its support works there already. */
export async function findDemo(supportId: string): Promise<Demo | null> {
  const [found] = await prisma().$queryRaw<{ publisherId: bigint }[]>`
    SELECT "publisherId" FROM account_memberships(${supportId}::uuid) WHERE role = 'admin'`;
  if (!found) return null;
  const { publisherId } = found;
  return inTransaction(systemOf(publisherId), async ({ db }) => {
    const { accountId } = await db.membership.findFirstOrThrow({
      where: { publisherId, role: "owner" },
    });
    const hasHistory = (await db.customer.count({ where: { publisherId }, take: 1 })) > 0;
    return { publisherId, ownerId: accountId, hasHistory };
  });
}

/**
 * What an Owner does on the first day, before the first subscriber of the history comes, by the verbs
 * an Owner has: so the audit log tells it.
 *
 * @param until where the history that follows will end
 */
export async function openDemo(supportId: string, until: Date): Promise<Demo> {
  const openedAt = monthsLater(until, -openedMonthsAgo);
  const publisherId = await nextPublisherId();
  const ownerId = newId();
  const system = {
    ...systemOf(publisherId),
    clock: { now: () => openedAt },
    isClockGiven: true,
  };
  await inTransaction(system, async (tx) => {
    await createPublisher(tx, { ...northlight, ownerAccountId: ownerId });
    await furnish({ ...tx, actor: ownerActor(ownerId) }, supportId);
  });
  return { publisherId, ownerId, hasHistory: false };
}

/** Three years over which ends are spread, six that the longest tenure of the file lasts, and some. */
const openedMonthsAgo = 112;

async function furnish(tx: TransactionContext, supportId: string): Promise<void> {
  await changeCompanyProfile(tx, northlightProfile);
  await tx.db.membership.create({
    data: {
      publisherId: tx.publisherId,
      accountId: supportId,
      role: "admin",
      grants: { ...noGrants, reporting: "no-pii" },
      createdAt: tx.clock.now(),
    },
  });
  await changeMemberPermissions(tx, { accountId: supportId, grants: supportGrants });
  await allowReturnOrigin(tx, { origin: "https://www.northlight.example" });
  await changeDefaultReturnUrl(tx, { url: "https://www.northlight.example/watch" });
  await makeOffers(tx);
  await makeMethods(tx);
  // Nobody knows its text: whoever wants to call makes one of their own.
  await createApiKey(tx, { name: "Website and apps", networks: [] });
}

/** What happens today: somebody is invited, a second publisher opens, and the Owner can sign in. */
export async function finishDemo({ publisherId, ownerId }: Demo): Promise<void> {
  const harbourId = await nextPublisherId();
  await inTransaction(systemOf(publisherId), async (tx) => {
    await makeAccount(demoOwner, { id: ownerId, db: tx.db });
    await tx.db.adminAccount.update({
      where: { id: ownerId },
      data: { lastPublisherId: publisherId },
    });
    await withinPublisher(tx, harbourId, (harbour) =>
      createPublisher(harbour, { ...harbourSport, ownerAccountId: ownerId }),
    );
    await inviteMember(
      { ...tx, actor: ownerActor(ownerId) },
      {
        email: "nora@demo.tenure.example",
        grants: { ...noGrants, reporting: "full", offers: true },
      },
    );
  });
}

const ownerActor = (ownerId: string): Actor => memberActor(ownerId, "owner", allGrants);

const systemOf = (publisherId: bigint): ServiceContext =>
  composeContext({ publisherId, actor: { kind: "system", job: "seed" }, requestId: newId() });
