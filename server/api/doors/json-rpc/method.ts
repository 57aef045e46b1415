import type { z } from "zod";
import { invalid } from "@/server/domain/errors";
import type { Exchange } from "@/server/http/exchange";

/** Answers a call with an object or a list, never with less: one client refuses bare values. */
export type Method = (exchange: Exchange, params: Record<string, unknown>) => Promise<object>;

/** @throws invalid `params.invalid`, naming the first member that is wrong */
export function readParams<Schema extends z.ZodType>(
  schema: Schema,
  params: unknown,
): z.output<Schema> {
  const result = schema.safeParse(params);
  if (result.success) return result.data;
  const path = result.error.issues[0]?.path.join(".") ?? "";
  throw invalid("params.invalid", `Invalid param ${path}`.trimEnd());
}
