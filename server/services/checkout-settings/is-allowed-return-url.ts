import type { TransactionContext } from "@/server/context";
import { returnOrigin } from "@/server/domain/return-origin";
import { env } from "@/server/env";

/** Whether customers may be sent to this address after checkout: it lies on an allowed origin. */
export async function isAllowedReturnUrl(
  { db, publisherId }: TransactionContext,
  url: string,
): Promise<boolean> {
  const origin = returnOrigin(url, env().TENURE_MODE === "sandbox");
  if (origin === null) return false;
  const allowed = await db.returnOrigin.findUnique({
    where: { publisherId_origin: { publisherId, origin } },
  });
  return allowed !== null;
}
