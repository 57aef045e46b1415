import type { z } from "zod";
import { composeContext } from "@/server/compose";
import type { ServiceContext } from "@/server/context";
import { invalid } from "@/server/domain/errors";
import { defaultBodyLimit, readJson } from "@/server/http/body";
import type { Answer, Parameters, Route } from "@/server/http/door";
import type { Exchange } from "@/server/http/exchange";
import { refuseUnstorableText } from "../unstorable-text";

type RestRoute<Input extends z.ZodType, View> = Pick<Route, "method" | "pattern"> & {
  input: Input;
  verb: (ctx: ServiceContext, input: z.output<Input>) => Promise<View>;
  /** What the contract promises: nothing else leaves, whatever the verb's view grows. */
  output: z.ZodType<unknown, View>;
  headers?: Readonly<Record<string, string>>;
};

/** Puts a verb behind a public route that asks for no token: parse, call, write out what is promised. */
export function restRoute<Input extends z.ZodType, View>({
  method,
  pattern,
  input,
  verb,
  output,
  headers,
}: RestRoute<Input, View>): Route {
  return {
    method,
    pattern,
    async answer(exchange, parameters): Promise<Answer> {
      const given = await gather(exchange, parameters);
      refuseUnstorableText(given);
      const view = await verb(anonymousContext(exchange), parseInput(input, given));
      return { status: 200, body: JSON.stringify(output.parse(view)), headers };
    },
  };
}

/** Everything a caller said, wherever it was said; the path has the last word. */
async function gather({ req, method, target }: Exchange, parameters: Parameters) {
  const query = target.search === "" ? {} : Object.fromEntries(new URLSearchParams(target.search));
  if (method === "GET" || method === "HEAD") return { ...query, ...parameters };

  const body = (await readJson(req, defaultBodyLimit)) ?? {};
  if (typeof body !== "object" || body === null || Array.isArray(body)) {
    throw invalid("request.body-not-object", "The request body must be a JSON object.");
  }
  return { ...query, ...body, ...parameters };
}

/** @throws invalid  `input.invalid`, with the first complaint about each field */
export function parseInput<Input extends z.ZodType>(
  schema: Input,
  given: unknown,
): z.output<Input> {
  const result = schema.safeParse(given);
  if (result.success) return result.data;
  throw invalid("input.invalid", "Some of the input is not valid.", fieldsOf(result.error));
}

const fieldsOf = ({ issues }: z.ZodError): Record<string, string> =>
  Object.fromEntries(issues.toReversed().map(({ path, message }) => [path.join("."), message]));

/** A call by nobody known. */
export const anonymousContext = (exchange: Exchange): ServiceContext =>
  composeContext({
    publisherId: 0n, // nobody's: a public verb learns from its input whom it is about
    actor: { kind: "anonymous" },
    requestId: exchange.requestId,
    from: { ip: exchange.caller.ip, userAgent: exchange.req.headers["user-agent"] ?? null },
  });
