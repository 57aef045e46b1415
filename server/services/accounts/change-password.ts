import { requirePerson } from "@/server/auth/actor";
import type { ServiceContext } from "@/server/context";
import { inInstallation } from "./in-installation";
import { ownAccountByPassword } from "./own-account";
import type { ChangePasswordInput } from "./schemas";
import { setPassword } from "./set-password";
import { hashSoundPassword } from "./sound-password";

/**
 * Changes the caller's password and signs out every other browser.
 *
 * @throws invalid       `account.wrong-password`, `password.<flaw>`
 * @throws rate-limited  `auth.too-many-tries`
 */
export async function changePassword(ctx: ServiceContext, input: ChangePasswordInput) {
  const { sessionId } = requirePerson(ctx.actor);
  const account = await ownAccountByPassword(ctx, input.currentPassword, "currentPassword");
  const passwordHash = await hashSoundPassword(input.password, account.email);
  await inInstallation(ctx, (tx) => setPassword(tx, account, passwordHash, sessionId));
}
