import type { DunningPeriod } from "@/server/domain/billing/dunning";
import { hoursText } from "@/server/domain/billing/dunning-words";
import type { DunningValues } from "@/server/services/dunning/schemas";

export const periodLabels: Record<DunningPeriod, string> = {
  weekly: "Weekly",
  monthly: "Monthly",
  "3-months": "Every 3 months",
  "6-months": "Every 6 months",
  annual: "Yearly",
  seasonal: "Seasonal",
};

type Method = { gateway: string; name: string };

const methodNames: Record<string, string> = {
  card: "Cards",
  bancontact_card: "Bancontact",
  googlepay: "Google Pay",
  applepay: "Apple Pay",
};
const gatewayNames: Record<string, string> = { sandbox: "sandbox gateway" };

/** "Cards, sandbox gateway". */
export const methodLabel = ({ gateway, name }: Method) =>
  `${methodNames[name] ?? name}, ${gatewayNames[gateway] ?? gateway}`;

/** "3, 2 and 1 days before, then on the due date": when a payment is tried, shortly. */
export function triesText({ attemptHours }: Pick<DunningValues, "attemptHours">): string {
  const tries = attemptHours.toSorted((one, other) => other - one);
  const side = (label: string, hours: number[]) =>
    hours.length === 0 ? [] : [`${listed(hours)} ${label}`];
  return [
    ...side(
      "before",
      tries.filter((hours) => hours > 0),
    ),
    ...(tries.includes(0) ? ["on the due date"] : []),
    ...side(
      "after",
      tries.filter((hours) => hours < 0),
    ),
  ].join(", ");
}

/** "3, 2 and 1 days": one unit for all where they share it. */
function listed(hours: readonly number[]): string {
  const isDays = hours.every((each) => each % 24 === 0);
  if (hours.length === 1) return hours.map(hoursText).join();
  const amounts = hours.map((each) => Math.abs(isDays ? each / 24 : each));
  const last = amounts.pop();
  return `${amounts.join(", ")} and ${last} ${isDays ? "days" : "hours"}`;
}

export const graceText = ({ graceHours }: Pick<DunningValues, "graceHours">): string =>
  graceHours === 0 ? "None" : hoursText(graceHours);

export const announcementText = ({
  announceHours,
}: Pick<DunningValues, "announceHours">): string =>
  announceHours === null ? "Never" : `${hoursText(announceHours)} before`;

export const authorisationText = ({ authorisesFirst }: Pick<DunningValues, "authorisesFirst">) =>
  authorisesFirst ? "Held first, taken on the due date" : "Taken when it is tried";
