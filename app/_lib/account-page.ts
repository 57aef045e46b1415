import { headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import { accountWords } from "@/messages/account";
import { say } from "@/messages/message";
import { sessionVisitor } from "@/server/api/account/customer-context";
import { accountPath, withQuery } from "@/server/api/account/paths";
import { sellerOf, visitOfPage } from "@/server/api/account/read-page";
import { DomainError } from "@/server/domain/errors";
import { firstLanguage } from "./open-checkout";

/** What a page of My account is asked for, besides its path. */
export type Asked = Promise<Record<string, string | string[] | undefined>>;

/** One parameter of an address, said once. */
export async function one(asked: Asked, name: string): Promise<string | null> {
  const value = (await asked)[name];
  return typeof value === "string" ? value : null;
}

/** Whose account this address is about, or no such page; read once for a page and its frame. */
export const openAccount = cache(async (publisher: string) => {
  const received = await headers();
  try {
    const visit = visitOfPage(received, publisher);
    const seller = await sellerOf(visit);
    const account = accountWords(firstLanguage(received.get("accept-language")) ?? "en");
    return { visit, seller, account, base: accountPath(visit.publisherId) };
  } catch (error) {
    if (error instanceof DomainError && error.kind === "not-found") notFound();
    throw error;
  }
});

/** The same for who is signed in; whoever is not goes to sign in first. */
export const openOwnAccount = cache(async (publisher: string, path: string) => {
  const opened = await openAccount(publisher);
  const visitor = await sessionVisitor(opened.visit);
  if (!visitor?.session) {
    const next = `${opened.base}${path}`;
    redirect(withQuery(`${opened.base}/sign-in`, { next: path === "" ? null : next }));
  }
  return { ...opened, ctx: visitor.ctx, session: visitor.session };
});

/** A page's title, by what the page is called in My account's words. */
export async function accountTitle(
  publisher: string,
  name: (words: Awaited<ReturnType<typeof openAccount>>["account"]["words"]) => string,
) {
  const { seller, account } = await openAccount(publisher);
  const { words, language } = account;
  const page = name(words);
  return { title: { absolute: say(language, words.title, { page, seller: seller.name }) } };
}
