import type { ServiceContext } from "@/server/context";
import { findToken } from "./account-token";
import type { LinkInput } from "./schemas";
import { readSignUp } from "./sign-up-payload";

/**
 * What a confirmation link would open, without opening it: mail scanners and previews follow links.
 * `unknown` stands for a link that was cut off or never ours.
 */
export async function findSignUp(ctx: ServiceContext, { token }: LinkInput) {
  const found = await findToken(ctx, "sign-up", token);
  if (found?.state !== "open") return { state: found?.state ?? ("unknown" as const) };
  const { email, publisher } = readSignUp(found.row);
  return { state: "open" as const, email, publisherName: publisher.name };
}
