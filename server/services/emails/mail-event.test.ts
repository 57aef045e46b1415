import { expect, test } from "vitest";
import { inTransaction } from "@/server/context";
import type { EventType } from "@/server/domain/events";
import { noGrants } from "@/server/domain/permissions";
import { recordEvent } from "@/server/services/events/record-event";
import { inviteMember } from "@/server/services/team/invite-member";
import { resendInvitation } from "@/server/services/team/resend-invitation";
import { mailsOf, passMail } from "@/server/testing/mails";
import { newWorld } from "@/server/testing/world";

const grants = { ...noGrants, reporting: "no-pii" as const };

test("an invitation is mailed to the invited address, with its link", async () => {
  const { ctx, system } = await newWorld({ name: "Lighthouse TV" });
  await inviteMember(ctx, { email: "Kim@example.com", grants });
  await passMail(system);

  const [mail] = await mailsOf(system);
  expect(mail).toMatchObject({
    toEmail: "Kim@example.com",
    subject: "[Sandbox] Robin Rivers invited you to Lighthouse TV",
  });
  expect(mail?.text).toContain("The invitation holds until 29 November 2026 at 12:00 UTC.");
  expect(mail?.text).toMatch(/\/invitation\?token=\d{9}\./);
});

test("of an invitation that was sent again before the first mail left, only the last is mailed", async () => {
  const { ctx, system } = await newWorld();
  const { invitationId } = await inviteMember(ctx, { email: "kim@example.com", grants });
  await resendInvitation(ctx, { invitationId });
  await passMail(system);
  expect(await mailsOf(system)).toMatchObject([{ dedupeKey: `invitation:${invitationId}:2` }]);
});

test("a change of Owner is told to both", async () => {
  const world = await newWorld();
  const heir = await world.newAdmin();
  await inTransaction(world.ctx, (tx) =>
    recordEvent(tx, {
      type: "team.ownership-transferred",
      payload: { fromAccountId: world.owner.accountId, toAccountId: heir.accountId },
    }),
  );
  await passMail(world.system);
  const mails = await mailsOf(world.system);
  expect(mails.map(({ template, toEmail }) => [template, toEmail])).toEqual([
    ["ownership-received", heir.email],
    ["ownership-given", world.owner.email],
  ]);
});

const changes: [EventType & `account.${string}`, string][] = [
  ["account.password-changed", "[Sandbox] Your password was changed"],
  ["account.second-factor-enabled", "[Sandbox] Two-step sign-in is on"],
  ["account.second-factor-disabled", "[Sandbox] Two-step sign-in is off"],
  ["account.recovery-codes-renewed", "[Sandbox] Your recovery codes were renewed"],
  ["account.recovery-code-used", "[Sandbox] A recovery code was used to sign in"],
];

test.each(changes)("%s is told to the account's owner", async (type, subject) => {
  const world = await newWorld();
  const { accountId, email } = world.owner;
  await inTransaction(world.ctx, (tx) => recordEvent(tx, { type, payload: { accountId } }));
  await passMail(world.system);
  expect(await mailsOf(world.system)).toMatchObject([{ toEmail: email, subject }]);
});

test("what nobody is mailed about leaves no mail", async () => {
  const world = await newWorld();
  await passMail(world.system);
  expect(await mailsOf(world.system)).toEqual([]);
});
