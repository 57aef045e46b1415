import type { z } from "zod";
import { defaultBodyLimit, readJson } from "@/server/http/body";
import type { Parameters } from "@/server/http/door";
import type { Exchange } from "@/server/http/exchange";
import { invalid } from "@/server/domain/errors";
import { refuseUnstorableText } from "../../unstorable-text";

type Place = "body" | "query" | "path";

/** @throws invalid `<place>.invalid`, with the first complaint about each field */
export function parsePart<Input extends z.ZodType>(
  schema: Input,
  given: unknown,
  place: Place,
): z.output<Input> {
  const result = schema.safeParse(given);
  if (result.success) return result.data;
  const complaints = result.error.issues.toReversed();
  const fields = Object.fromEntries(
    complaints.map(({ path, message }) => [path.join("."), message]),
  );
  throw invalid(`${place}.invalid`, "Some of the input is not valid.", fields);
}

/** The members of a body; none of them when it is empty, which no parser is ever shown. */
export async function readMembers({ req }: Exchange): Promise<Record<string, unknown>> {
  const body = (await readJson(req, defaultBodyLimit)) ?? {};
  if (typeof body !== "object" || body === null || Array.isArray(body)) {
    throw invalid("request.body-not-object", "The request body must be a JSON object.");
  }
  return body as Record<string, unknown>; // safe: an object that came as JSON
}

/** @throws invalid `body.invalid`, `input.unstorable-text` */
export async function readBodyAs<Input extends z.ZodType>(
  exchange: Exchange,
  schema: Input,
): Promise<z.output<Input>> {
  const members = await readMembers(exchange);
  refuseUnstorableText(members);
  return parsePart(schema, members, "body");
}

/** @throws invalid `path.invalid` */
export const readPathAs = <Input extends z.ZodType>(
  parameters: Parameters,
  schema: Input,
): z.output<Input> => parsePart(schema, parameters, "path");

/** @throws invalid `query.invalid` */
export function readQueryAs<Input extends z.ZodType>(
  { target }: Exchange,
  schema: Input,
): z.output<Input> {
  return parsePart(schema, Object.fromEntries(new URLSearchParams(target.search)), "query");
}
