import { forPublisher } from "@/server/context";
import { newId } from "@/server/db/new-id";
import { noGrants, type Grants } from "@/server/domain/permissions";
import { inviteMember } from "@/server/services/team/invite-member";
import { latestLink, passMail } from "./mails";
import type { World } from "./world";

/** What everybody invited in tests is given. */
export const invitedGrants: Grants = { ...noGrants, reporting: "no-pii", offers: true };

export const newAccount = { name: "Kim Keeper", password: "harbour-lights-7" };

/** An invitation, and the token of the link that was mailed for it. */
export async function invited(world: World, email = `kim-${newId()}@example.com`) {
  const { invitationId } = await inviteMember(world.ctx, { email, grants: invitedGrants });
  return { email, invitationId, token: await mailedToken(world, email) };
}

export async function mailedToken(world: World, email: string): Promise<string> {
  await passMail(world.system);
  return (await latestLink(world.system, email)).searchParams.get("token") ?? "";
}

/** Speaks for no publisher: the page behind a link knows none but by the token. */
export const nobody = (world: World) => forPublisher(world.anonymous, 0n);

export const signedIn = (world: World, accountId: string) =>
  forPublisher(world.as({ kind: "account", accountId, sessionId: newId() }), 0n);
