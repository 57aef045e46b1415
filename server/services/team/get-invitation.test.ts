import { expect, test } from "vitest";
import { invitationToken } from "@/server/auth/invitation-link";
import { invited, mailedToken, newAccount, nobody } from "@/server/testing/invitations";
import { newWorld } from "@/server/testing/world";
import { acceptInvitation } from "./accept-invitation";
import { getInvitation } from "./get-invitation";
import { resendInvitation } from "./resend-invitation";
import { revokeInvitation } from "./revoke-invitation";

test("the page says who invites whom to what", async () => {
  const world = await newWorld({ name: "Lighthouse TV" });
  const { email, token } = await invited(world);
  expect(await getInvitation(nobody(world), { token })).toMatchObject({
    publisherId: Number(world.publisherId),
    publisherName: "Lighthouse TV",
    inviterName: "Robin Rivers",
    email,
    state: "open",
    hasAccount: false,
    caller: "nobody",
  });
});

test("a withdrawn, replaced or old link says so", async () => {
  const world = await newWorld({ now: "2026-11-22T12:00:00Z" });
  const first = await invited(world);
  await resendInvitation(world.ctx, { invitationId: first.invitationId });
  const refused = (token: string, code: string) =>
    expect(acceptInvitation(nobody(world), { token, newAccount })).rejects.toMatchObject({
      kind: "conflict",
      code,
    });
  await refused(first.token, "team.invitation-replaced");

  const latest = await mailedToken(world, first.email);
  world.clock.set("2026-11-29T12:00:00Z");
  await refused(latest, "team.invitation-expired");
  await revokeInvitation(world.ctx, { invitationId: first.invitationId });
  await refused(latest, "team.invitation-revoked");
});

test("a link that was tampered with leads nowhere", async () => {
  const world = await newWorld();
  const other = await newWorld();
  const { token, invitationId } = await invited(world);
  const reference = { invitationId, sendCount: 1 };
  const elsewhere = invitationToken({ ...reference, publisherId: Number(other.publisherId) });
  const bad = [
    "",
    "x",
    `${token}x`,
    token.replace(/^\d{9}/, String(other.publisherId)),
    token.replace(".1.", ".2."),
    elsewhere,
  ];
  for (const one of bad) {
    const refusal = { kind: "not-found", code: "team.invitation-not-found" };
    await expect(getInvitation(nobody(world), { token: one })).rejects.toMatchObject(refusal);
    await expect(acceptInvitation(nobody(world), { token: one, newAccount })).rejects.toMatchObject(
      refusal,
    );
  }
});
