import type { Browser, Page } from "@playwright/test";
import { hashPassword } from "@/server/auth/password-hash";
import { prisma } from "@/server/db/prisma";
import { newId } from "@/server/db/new-id";
import { waitingToWake } from "./awake";
import { signIn } from "./sign-in";

/** Somebody by a name of their own, so that a journey can tell who is who. */
export async function rename(accountId: string, name: string): Promise<string> {
  const email = `${name.toLowerCase().replace(/\W+/g, ".")}-${newId().slice(-8)}@example.com`;
  await prisma().adminAccount.update({
    where: { id: accountId },
    data: { name, email, emailKey: email },
  });
  return email;
}

export async function givePassword(accountId: string, password: string): Promise<void> {
  const passwordHash = await hashPassword(password);
  await prisma().adminAccount.update({ where: { id: accountId }, data: { passwordHash } });
}

/** A browser of somebody else's. */
export const otherBrowser = async (browser: Browser): Promise<Page> =>
  waitingToWake(await (await browser.newContext()).newPage());

/** A browser in which somebody else is signed in. */
export async function browserOf(browser: Browser, person: { accountId: string }): Promise<Page> {
  const page = await otherBrowser(browser);
  await signIn(page, person);
  return page;
}
