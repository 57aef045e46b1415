import type { ServiceContext } from "@/server/context";
import { newId } from "@/server/db/new-id";
import type { AccountJob } from "@/server/domain/account-job";
import { env } from "@/server/env";
import { formatLinkToken } from "./link-token";

const lifeMinutes = 30;

type Wanted = {
  customerId: number;
  job: AccountJob;
  /** Which subscription the job is about; without one, the customer chooses. */
  subscriptionId?: number | null;
  /** Where the customer goes afterwards, if the publisher allows that site. */
  returnUrl?: string | null;
};

/**
 * The address of one job in a customer's account. It opens that job without signing in for half an
 * hour of wall time, and asks for a mailed code after that. Opening it changes nothing, since mail
 * scanners open links too.
 */
export function accountLink(
  { publisherId, wall }: Pick<ServiceContext, "publisherId" | "wall">,
  { customerId, job, subscriptionId = null, returnUrl = null }: Wanted,
): string {
  const expiresAt = new Date(wall.now().getTime() + lifeMinutes * 60_000);
  const claims = { id: newId(), customerId, job, subscriptionId, returnUrl, expiresAt };
  const token = formatLinkToken(publisherId, claims);
  return `${env().PUBLIC_URL}/account/${publisherId}/do/${job}?token=${token}`;
}
