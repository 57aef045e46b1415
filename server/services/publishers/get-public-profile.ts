import type { ServiceContext } from "@/server/context";
import { appPool } from "@/server/db/pool";
import { notFound } from "@/server/domain/errors";
import type { GetPublicProfileInput } from "./schemas";

type Row = {
  id: string;
  name: string;
  country: string;
  defaultCurrency: string;
  timeZone: string;
  locale: string;
};

export type PublicProfile = {
  id: number;
  name: string;
  country: string;
  currency: string;
  timeZone: string;
  locale: string;
};

/**
 * What anybody may know of a publisher, to show its name and write its prices and dates. Open to
 * everybody, so there is nothing to authorise. Asked by every hosted page and embed: one prepared
 * statement, which sees across publishers by itself, instead of a transaction.
 *
 * @throws not-found  `publisher.not-found`
 */
export async function getPublicProfile(
  _ctx: ServiceContext,
  { publisherId }: GetPublicProfileInput,
): Promise<PublicProfile> {
  const { rows } = await appPool().query<Row>({ ...profileStatement, values: [publisherId] });
  const [row] = rows;
  if (row === undefined) throw notFound("publisher.not-found", "There is no such publisher.");
  return toPublicProfile(row);
}

const profileStatement = { name: "public-profile", text: "SELECT * FROM public_profile($1)" };

const toPublicProfile = ({ id, defaultCurrency, ...row }: Row): PublicProfile => ({
  id: Number(id),
  name: row.name,
  country: row.country,
  currency: defaultCurrency,
  timeZone: row.timeZone,
  locale: row.locale,
});
